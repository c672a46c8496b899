package dev.kubeproxydoctor.text.heads;

import org.jspecify.annotations.Nullable;

/**
 * What one tool put before a line, of whichever kind: a pod's name, a time with or without CRI's
 * stream, the journal's head. Heads stand behind heads.
 *
 * <p>For example {@code 2026-07-14T08:15:42Z stderr P } is one whose line goes on in the next.
 *
 * @param node the node's name, or {@code ""}
 * @param pod the pod's name, or {@code ""}
 * @param program the container or the journal's identifier, or {@code ""}
 * @param partial whether the line goes on in the next one (CRI's {@code P})
 * @param end the offset behind it
 */
public record Head(String node, String pod, String program, boolean partial, int end) {

    /** The head that begins at {@code at}, or null. */
    public static @Nullable Head at(String line, int at) {
        PodHead pod = PodHead.at(line, at);
        if (pod != null) {
            return new Head("", pod.pod(), pod.container(), false, pod.end());
        }
        int time = TimeHead.end(line, at);
        if (time > at) {
            int end = CriHead.end(line, time);
            return new Head("", "", "", end > time && CriHead.isPartial(line, end), end);
        }
        JournalHead journal = JournalHead.at(line, at);
        return journal == null
                ? null
                : new Head(journal.host(), "", journal.program(), false, journal.end());
    }
}
