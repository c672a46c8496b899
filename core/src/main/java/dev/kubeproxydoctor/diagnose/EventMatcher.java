package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.cause.Causes;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Template;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the signs of an index in events, also where a line was cut on its way. */
final class EventMatcher {
    private final Index index;
    private final Causes causes = new Causes();
    private final Index.Scratch scratch = new Index.Scratch();
    private final Map<Sign, Template.Match> found = new LinkedHashMap<>();
    private @Nullable Event paragraph;

    /** Whether what was found is more than an error that any program may have. */
    private boolean specific;

    EventMatcher(Index index) {
        this.index = index;
    }

    /** What was found in the event that was matched last. */
    Map<Sign, Template.Match> found() {
        return found;
    }

    /** Whether anything was. */
    boolean isFound() {
        return !found.isEmpty();
    }

    /**
     * Whether what was found explains the event; else what the net makes of it is added.
     *
     * @param said what it proves as a row of a listing, or {@code ""}
     */
    boolean explains(Event event, String said) {
        boolean explained = index.proves(event, found);
        if (!explained) {
            guess(event, said);
        }
        return explained;
    }

    /**
     * Whether the event that was matched last is a message of kube-proxy's, by its words: not an
     * error that any program may have, nor what a tool or a person says.
     */
    boolean isOwn(Event event) {
        return specific
                && tellsErrors(event)
                && event.kind() != Kind.TOOL_OUTPUT
                && !Endings.isPanic(event);
    }

    /**
     * Looks into an event, and gives the form of it that says most: it may have been cut into
     * lines.
     *
     * @param said what the event proves as a row of a listing, in words, or {@code ""}: what is met
     *     there stands in the whole of it
     */
    Event matched(Event event, String said) {
        found.clear();
        if (!said.isEmpty()) {
            Span row = new Span(0, event.text().length());
            Map<Sign, Template.Match> proven = new LinkedHashMap<>();
            index.find(said, proven, scratch);
            proven.forEach((t, match) -> found.put(t, new Template.Match(row, match.values())));
        }
        scratch.readsErrors = tellsErrors(event);
        boolean noise = index.match(event, found, scratch);
        specific = scratch.specific;
        Event best = event;
        int most = event.pieces().size() > 1 && event.isTorn() ? found.size() - 1 : found.size();
        for (String glue : event.cuts()) {
            Event joined = event.joined(glue);
            Map<Sign, Template.Match> more = new LinkedHashMap<>();
            boolean harmless = index.match(joined, more, scratch);
            if ((harmless && !noise) || (harmless == noise && more.size() > most)) {
                found.clear();
                found.putAll(more);
                most = more.size();
                noise = harmless;
                specific = scratch.specific;
                best = joined;
            }
        }
        return best;
    }

    /**
     * Whether its errors are kube-proxy's, as far as is known, and not those of a table or list.
     */
    private static boolean tellsErrors(Event event) {
        return !event.speech().isAnothers()
                && event.severity() != 'I'
                && (event.kind() == Kind.KUBE_PROXY_LOG
                        || event.kind() == Kind.UNRECOGNISED
                        || event.kind() == Kind.TOOL_OUTPUT)
                && !isProse(event);
    }

    /** A sentence that a person wrote: words and a full stop or a question mark. */
    private static boolean isProse(Event event) {
        if (event.kind() != Kind.UNRECOGNISED || !event.origin().isUnknown()) {
            return false;
        }
        String text = event.text().trim();
        return (text.endsWith(".") || text.endsWith("?") || text.endsWith("!"))
                && text.indexOf(' ') > 0
                && text.indexOf("--") < 0;
    }

    /**
     * Adds the rule of the net that fits an event. A message of level {@code E} or {@code F} needs
     * no error in it, nor one of level {@code W} or of kube-proxy's own that says that something
     * failed; a line without a level is of a program that names itself, or tells an error; a row
     * that proves something speaks for itself.
     */
    private void guess(Event event, String said) {
        boolean bare = event.severity() == ' ';
        String speaker = !bare || isProse(event) ? "" : said.isEmpty() ? spoken(event) : "row";
        boolean own =
                event.severity() == 'I' && event.speech().isKubeProxys() && Net.complains(event);
        boolean tells = tellsErrors(event) && event.kind() != Kind.TOOL_OUTPUT;
        if (speaker.isEmpty() && !own && !tells) {
            return;
        }
        boolean guessed = asksNet(event, speaker);
        for (String glue : event.cuts()) {
            guessed = guessed || asksNet(event.joined(glue), speaker);
        }
    }

    private static String spoken(Event event) {
        String program = event.origin().program();
        if (!program.isEmpty() && !event.speech().isKubeProxys()) {
            return program;
        }
        boolean says = event.kind().isSpeech() || event.kind().isOfTools();
        return says ? Causes.speaker(event.text()) : "";
    }

    private boolean asksNet(Event event, String speaker) {
        return index.net().guess(event, speaker, causes.in(event.text()), found);
    }

    /**
     * Lines without any header that follow each other may be one message, cut by hand or by a
     * terminal: what shows only where two of them meet counts too.
     */
    void acrossLines(Event event, Starts starts) {
        if (event.kind() != Kind.UNRECOGNISED) {
            paragraph = null;
            return;
        }
        Event lines = paragraph == null ? event : paragraph.followedBy(event);
        paragraph = lines;
        int last = lines.pieces().size() - 1;
        for (String glue : lines.cuts()) {
            Event joined = lines.joined(glue);
            int seam = joined.pieces().get(last).at();
            found.clear();
            scratch.readsErrors = false;
            index.match(joined, found, scratch);
            found.values()
                    .removeIf(match -> match.span().start() >= seam || match.span().end() <= seam);
            if (!found.isEmpty()) {
                starts.add(joined, found, true, false);
            }
        }
    }
}
