package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.paste.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in the lines of one process, by what the lines prove: kube-proxy where one line is its
 * own; another program where only that one proves itself; nobody knows where no line proves
 * anything.
 */
public final class Speaker {
    /** What a line proves; the line itself may be very long, and is not kept. */
    record ProvingLine(Origin origin, Speech by, Evidence line) {
        static ProvingLine of(Event event, Speech by) {
            return new ProvingLine(event.origin(), by, Evidence.of(event, 1));
        }
    }

    private @Nullable ProvingLine own;
    private @Nullable ProvingLine likely;
    private @Nullable ProvingLine others;
    private boolean lastIsAnothers;

    /** Takes note of what a line proves. */
    void note(Event event) {
        Speech speech = event.speech();
        if (speech.isKubeProxys()) {
            noteOwn(event, speech);
        } else if (speech.isAnothers()) {
            others = others == null ? ProvingLine.of(event, speech) : others;
        } else if (speech == Speech.LIKELY) {
            likely = likely == null ? ProvingLine.of(event, speech) : likely;
        }
        boolean tells = speech.isKubeProxys() || speech.isAnothers();
        lastIsAnothers =
                tells ? speech.isAnothers() : lastIsAnothers && event.kind() != Kind.PROMPT;
    }

    /** Takes note that a line turned out to be kube-proxy's, and by what. */
    void noteOwn(Event event, Speech speech) {
        own = own == null ? ProvingLine.of(event, speech) : own;
    }

    /** Whether the line that told last whose it is was another's: a panic goes with it. */
    boolean isAnothersTurn() {
        return lastIsAnothers;
    }

    boolean isKubeProxy() {
        return own != null || (likely != null && others == null);
    }

    boolean isAnother() {
        return own == null && others != null;
    }

    /** Whose lines they are. */
    public Who.Is is() {
        return isKubeProxy() ? Who.Is.KUBE_PROXY : isAnother() ? Who.Is.ANOTHER : Who.Is.UNKNOWN;
    }

    /** The line on which the decision rests; null where there is none. */
    @Nullable ProvingLine proof() {
        return own != null ? own : others != null ? others : likely;
    }
}
