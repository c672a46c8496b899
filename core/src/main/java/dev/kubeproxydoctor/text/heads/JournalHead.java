package dev.kubeproxydoctor.text.heads;

import dev.kubeproxydoctor.text.Chars;
import org.jspecify.annotations.Nullable;

/**
 * The journal's head of a line: {@code Jul 14 08:15:42 node-1 kube-proxy[123]: }, in any language,
 * or the same behind a time that was taken off already.
 *
 * @param host {@code node-1}, or {@code ""}
 * @param program the identifier: {@code kube-proxy}
 * @param end the offset behind it
 */
public record JournalHead(String host, String program, int end) {

    /** The head that begins at {@code at}, or null. */
    public static @Nullable JournalHead at(String line, int at) {
        int bracket = line.indexOf("]: ", at);
        if (bracket < 0 || bracket > at + 160) {
            return null;
        }
        int open = line.lastIndexOf('[', bracket);
        boolean process = open > at && Chars.skipDigits(line, open + 1) == bracket;
        if (!process || line.lastIndexOf('"', open) >= at) {
            return null;
        }
        int name = line.lastIndexOf(' ', open) + 1;
        boolean named = name > at && Chars.skipWord(line, name) >= open;
        boolean few = Chars.words(line.substring(at, open)).size() < 7;
        if (!named || !few || (at == 0 && !hasClock(line, at, name))) {
            return null;
        }
        int host = Math.max(at, line.lastIndexOf(' ', name - 2) + 1);
        String node = line.substring(host, Math.max(host, name - 1));
        boolean isTime = node.indexOf(':') >= 0;
        return new JournalHead(isTime ? "" : node, line.substring(name, open), bracket + 3);
    }

    private static boolean hasClock(String line, int from, int to) {
        for (int i = from; i + 8 <= to; i++) {
            if (TimeHead.isTwoDigits(line, i)
                    && line.charAt(i + 2) == ':'
                    && TimeHead.isTwoDigits(line, i + 3)
                    && line.charAt(i + 5) == ':'
                    && TimeHead.isTwoDigits(line, i + 6)) {
                return true;
            }
        }
        return false;
    }
}
