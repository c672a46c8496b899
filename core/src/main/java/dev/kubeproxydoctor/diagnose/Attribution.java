package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose words the events are: kube-proxy's, or another component's. */
final class Attribution {
    /** Of the last line that told its component: a panic has no header and goes with it. */
    private int lastMark;

    private long proxyMarks;
    private long likelyMarks;
    private long otherMarks;
    private boolean listed;
    private boolean rules;
    private @Nullable Event firstSpeaker;
    private @Nullable Event firstOther;
    private @Nullable Event firstRow;

    /**
     * Takes note of the marks of an event. Prose about kube-proxy is not kube-proxy's, and nobody
     * says a listing.
     */
    void note(Event event) {
        if (event.kind().isListing()) {
            rules |= !event.kind().isOfPods();
            listed |= event.mark() > 0;
            firstRow = firstRow == null ? event : firstRow;
            return;
        }
        proxyMarks += event.mark() > 0 && !isProse(event) ? 1 : 0;
        if (speaks(event)) {
            firstSpeaker = firstSpeaker == null ? event : firstSpeaker;
        }
        likelyMarks += event.severity() == 'E' && event.isLikelyKubeProxys() ? 1 : 0;
        if (event.mark() < 0) {
            otherMarks++;
            firstOther = firstOther == null ? event : firstOther;
        }
        if (event.mark() < 0 || event.kind() == Kind.PROMPT) {
            lastMark = event.mark();
        }
    }

    /** Takes note that an event without a mark of its own turned out to be kube-proxy's. */
    void noteProxy() {
        proxyMarks++;
    }

    /** Whether some program says it: not a table or a list. */
    static boolean speaks(Event event) {
        return event.kind() == Kind.KUBE_PROXY_LOG
                || event.kind() == Kind.UNRECOGNISED
                || event.kind() == Kind.DESCRIBE
                || event.kind() == Kind.TOOL_OUTPUT;
    }

    /** A sentence that a person wrote: words and a full stop or a question mark. */
    static boolean isProse(Event event) {
        if (event.kind() != Kind.UNRECOGNISED || !event.origin().isUnknown()) {
            return false;
        }
        String text = event.text().trim();
        return (text.endsWith(".") || text.endsWith("?") || text.endsWith("!"))
                && text.indexOf(' ') > 0
                && text.indexOf("--") < 0;
    }

    /** Whether an event is a panic of another component; it is asked once for each in turn. */
    boolean isForeignPanic(Event event) {
        boolean foreign = event.mark() == 0 && lastMark < 0 && Endings.isPanic(event);
        lastMark = event.mark() == 0 ? lastMark : event.mark();
        return foreign;
    }

    /** Whether something that only kube-proxy says was there. */
    boolean heardKubeProxy() {
        return proxyMarks > 0 || (likelyMarks > 0 && otherMarks == 0);
    }

    /** The same, or a row of a listing that names it where no other component speaks. */
    boolean sawKubeProxy() {
        return heardKubeProxy() || (listed && otherMarks == 0);
    }

    /** Whether another component speaks here and kube-proxy does not. */
    boolean sawOnlyOthers() {
        return proxyMarks == 0 && otherMarks > 0;
    }

    /** Whether a row of a listing names kube-proxy. */
    boolean isListed() {
        return listed;
    }

    /** Whether rules were listed: they may be kube-proxy's, and do not tell whether it runs. */
    boolean sawRules() {
        return rules;
    }

    /**
     * The first event that another component wrote, else the first that some program did, else the
     * first row about a pod; nothing where there is only what lists modules, versions or rules.
     */
    Optional<Event> firstOther() {
        Event first = firstSpeaker != null ? firstSpeaker : firstRow;
        return Optional.ofNullable(firstOther != null ? firstOther : rules ? null : first);
    }
}
