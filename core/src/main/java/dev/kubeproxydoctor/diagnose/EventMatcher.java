package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the templates of an index in events, also where a line was cut on its way. */
final class EventMatcher {
    /** What may stand where a terminal or a mail program cut a line. */
    private static final List<String> GLUES = List.of("", " ");

    private final Index index;
    private final Index.Scratch scratch = new Index.Scratch();
    private final Map<Template, Template.Match> found = new LinkedHashMap<>();
    private @Nullable Event paragraph;

    EventMatcher(Index index) {
        this.index = index;
    }

    /** What was found in the event that was matched last. */
    Map<Template, Template.Match> found() {
        return found;
    }

    /** Whether anything was. */
    boolean isFound() {
        return !found.isEmpty();
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
            Map<Template, Template.Match> proven = new LinkedHashMap<>();
            boolean unused = index.match(said, proven, scratch);
            proven.forEach((t, match) -> found.put(t, new Template.Match(row, match.values())));
        }
        boolean noise = index.match(event.text(), found, scratch);
        Event best = event;
        for (String glue : event.pieces().size() > 1 ? GLUES : List.<String>of()) {
            Event joined = event.joined(glue);
            Map<Template, Template.Match> more = new LinkedHashMap<>();
            boolean harmless = index.match(joined.text(), more, scratch);
            if ((harmless && !noise) || (harmless == noise && more.size() > found.size())) {
                found.clear();
                found.putAll(more);
                noise = harmless;
                best = joined;
            }
        }
        return best;
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
        for (String glue : last > 0 ? GLUES : List.<String>of()) {
            Event joined = lines.joined(glue);
            int seam = joined.pieces().get(last).at();
            found.clear();
            index.match(joined.text(), found, scratch);
            found.values()
                    .removeIf(match -> match.span().start() >= seam || match.span().end() <= seam);
            if (!found.isEmpty()) {
                starts.add(joined, found, false);
            }
        }
    }
}
