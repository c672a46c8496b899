package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Hits;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every template of a catalogue, found in one pass over an event: the automaton looks for their
 * anchors, and only where one stands is the template itself tried. Time does not grow with the
 * catalogue.
 */
final class Index {
    /** So much of an anchor at the end of a text is worth a look. */
    private static final int CUT = 10;

    private final Automaton automaton;
    private final List<List<Template>> byAnchor = new ArrayList<>();
    private final List<Integer> anchorLengths = new ArrayList<>();
    private final Map<Template, Boolean> noise = new LinkedHashMap<>();
    private final Map<Template, Failure> failureOf = new LinkedHashMap<>();
    private static @Nullable Index last;
    private final List<Failure> catalogue;
    private final Map<Failure, Condition> conditions = new LinkedHashMap<>();

    /** The index of a catalogue; made once, since every examination uses the same one. */
    static Index of(List<Failure> catalogue) {
        if (last == null || last.catalogue != catalogue) {
            last = new Index(catalogue);
        }
        return last;
    }

    private Index(List<Failure> catalogue) {
        this.catalogue = catalogue;
        Map<String, List<Template>> anchors = new LinkedHashMap<>();
        for (Failure failure : catalogue) {
            Condition condition = failure.when();
            conditions.put(failure, condition);
            for (Template template : condition.templates()) {
                anchors.computeIfAbsent(template.anchor(), a -> new ArrayList<>()).add(template);
                noise.put(template, failure.role() == Role.NOISE);
                failureOf.putIfAbsent(template, failure);
            }
        }
        byAnchor.addAll(anchors.values());
        anchors.keySet().forEach(anchor -> anchorLengths.add(anchor.length()));
        automaton = Automaton.of(List.copyOf(anchors.keySet()));
    }

    /** The failures whose templates these are. */
    List<Failure> catalogue() {
        return catalogue;
    }

    /** When a failure is present; parsed once. */
    @SuppressWarnings("NullAway") // Every failure of the catalogue has one.
    Condition condition(Failure failure) {
        return conditions.get(failure);
    }

    /**
     * Adds to {@code found} each template that stands in {@code text}, with its first match.
     * Templates of noise alone, where there are any: that is what it answers.
     */
    @SuppressWarnings("NullAway") // Every template is in the map.
    boolean match(String text, Map<Template, Template.Match> found, Scratch scratch) {
        Hits hits = scratch.hits;
        hits.clear();
        scratch.tried.clear();
        automaton.scan(text, 0, text.length(), hits);
        boolean noisy = false;
        for (int i = 0; i < hits.size(); i++) {
            for (Template template : byAnchor.get(hits.literal(i))) {
                if (scratch.tried.add(template)) {
                    template.find(text, 0).ifPresent(match -> found.put(template, match));
                    noisy |=
                            found.containsKey(template)
                                    && noise.get(template)
                                    && opens(text, found.get(template));
                }
            }
        }
        if (noisy) {
            found.keySet().removeIf(template -> !noise.get(template));
        }
        if (found.isEmpty() && hits.cutLength() >= CUT) {
            matchCut(text, found, hits);
        }
        return noisy;
    }

    /** A message cut at its end, where what is left of it can only be one failure's. */
    private void matchCut(String text, Map<Template, Template.Match> found, Hits hits) {
        Failure only = null;
        for (int literal : hits.cut()) {
            if (anchorLengths.get(literal) - hits.cutLength() > Template.GONE) {
                continue;
            }
            for (Template template : byAnchor.get(literal)) {
                Optional<Template.Match> match = template.findCut(text);
                if (match.isEmpty()) {
                    continue;
                }
                Failure failure = failureOf.get(template);
                if (only != null && failure != only) {
                    found.clear();
                    return;
                }
                only = failure;
                found.put(template, match.get());
            }
        }
    }

    /**
     * Whether the event is about what was met: a harmless message that another one quotes does not
     * make that one harmless.
     */
    private static boolean opens(String text, Template.Match match) {
        return match.span().start() <= 1
                || text.trim().startsWith("time=")
                || text.startsWith("WARN[")
                || text.indexOf('\u001b') >= 0;
    }

    /** What a search writes on; one per examination, since the index itself is shared. */
    static final class Scratch {
        private final Hits hits = new Hits();

        /**
         * Templates that were looked for in the event at hand; once is enough, however often their
         * anchor stands there.
         */
        private final Set<Template> tried = new LinkedHashSet<>();
    }
}
