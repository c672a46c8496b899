package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.cause.Causes;
import dev.kubeproxydoctor.cause.RootCause;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Judgement;
import dev.kubeproxydoctor.failure.Symptoms;
import dev.kubeproxydoctor.failure.Truth;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Hits;
import dev.kubeproxydoctor.text.Lists;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Template;
import dev.kubeproxydoctor.text.TemplateSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every template of a catalogue, found in one pass over an event: the automaton looks for their
 * anchors, and only where one stands is the template itself tried. Time does not grow with the
 * catalogue. The errors in an event are read once and held against the traits of failures.
 */
final class Index {
    /** So much of an anchor at the end of a text is worth a look. */
    private static final int CUT = 10;

    private final Automaton automaton;
    private final List<List<Template>> byAnchor = new ArrayList<>();
    private final List<Integer> anchorLengths = new ArrayList<>();
    private final Errors errors = new Errors();
    private final Net net;
    private final TemplateOwners owners = new TemplateOwners();
    private static @Nullable Index last;
    private final List<Failure> catalogue;

    /** The index of a catalogue; made once, since every examination uses the same one. */
    static Index of(List<Failure> catalogue) {
        if (last == null || last.catalogue != catalogue) {
            last = new Index(catalogue);
        }
        return last;
    }

    private Index(List<Failure> catalogue) {
        this.catalogue = catalogue;
        net = new Net(catalogue);
        Map<String, List<Template>> anchors = new LinkedHashMap<>();
        for (Failure failure : catalogue) {
            Condition condition = failure.when();
            owners.add(failure, condition);
            errors.add(condition);
            for (Template template : condition.templates()) {
                anchors.computeIfAbsent(template.anchor(), a -> new ArrayList<>()).add(template);
            }
        }
        byAnchor.addAll(anchors.values());
        for (String anchor : anchors.keySet()) {
            anchorLengths.add(anchor.length());
        }
        automaton = Automaton.of(List.copyOf(anchors.keySet()));
    }

    /** What is said of events in which nothing was found. */
    Net net() {
        return net;
    }

    /** The failures whose templates these are. */
    List<Failure> catalogue() {
        return catalogue;
    }

    /** Whether and by what a failure shows, or may show by the net. */
    Judgement judge(Failure failure, Symptoms symptoms) {
        Judgement judged = owners.condition(failure).judge(symptoms);
        return judged.truth() == Truth.FAILS ? net.guessed(failure, symptoms) : judged;
    }

    /**
     * Adds to {@code found} each template that stands in the text of an event, with its first
     * match, and each trait of its errors. Of an event that a harmless message opens it is that
     * message alone, unless an error in it is more than the message explains, or a failure's
     * message begins as that one does and goes on; whether it is harmless is the answer.
     */
    boolean match(Event event, Map<Sign, Template.Match> found, Scratch scratch) {
        String text = event.text();
        find(text, found, scratch);
        String explained = "";
        int reach = 0;
        int further = 0;
        for (Map.Entry<Sign, Template.Match> entry : found.entrySet()) {
            Template.Match met = entry.getValue();
            boolean noise = owners.isNoise(entry.getKey());
            if (noise && opens(text, met)) {
                reach = Math.max(reach, met.span().end());
                explained += owners.first(entry.getKey()).explains();
            } else if (!noise && met.span().start() <= 1) {
                further = Math.max(further, met.span().end());
            }
        }
        List<RootCause> causes = scratch.readsErrors ? scratch.causes.in(text) : List.of();
        scratch.specific = Errors.areExceeded(causes, found);
        errors.removeContradicted(causes, found);
        errors.find(event, causes, found);
        boolean harmless =
                reach > 0
                        && further <= reach
                        && (Errors.areExplained(causes, explained)
                                || Lists.all(found.keySet(), owners::isNoise));
        if (reach > 0) {
            found.keySet().removeIf(sign -> owners.isNoise(sign) != harmless);
        }
        if (found.isEmpty() && scratch.hits.cutLength() >= CUT) {
            matchCut(text, found, scratch.hits);
        }
        return harmless;
    }

    /** Adds to {@code found} each template that stands in a text, with its first match. */
    void find(String text, Map<Sign, Template.Match> found, Scratch scratch) {
        Hits hits = scratch.hits;
        hits.clear();
        scratch.searches.clear();
        automaton.scan(text, 0, text.length(), hits);
        for (int i = 0; i < hits.size(); i++) {
            int anchor = hits.end(i) - anchorLengths.get(hits.literal(i));
            for (Template template : byAnchor.get(hits.literal(i))) {
                scratch.search(template)
                        .step(text, anchor)
                        .ifPresent(match -> found.put(template, match));
            }
        }
    }

    /** Whether what was found explains an event. */
    boolean proves(Event event, Map<Sign, Template.Match> found) {
        return owners.prove(event, found);
    }

    /** A message cut at its end, where what is left of it can only be one failure's. */
    private void matchCut(String text, Map<Sign, Template.Match> found, Hits hits) {
        Failure only = null;
        for (int literal : hits.cut()) {
            if (anchorLengths.get(literal) - hits.cutLength() > Template.GONE) {
                continue;
            }
            for (Template template : byAnchor.get(literal)) {
                Optional<Template.Match> match = template.findCut(text);
                if (match.isEmpty() || owners.isNoise(template)) {
                    continue;
                }
                Failure failure = owners.first(template);
                if (only != null && failure != only) {
                    found.clear();
                    return;
                }
                only = failure;
                found.put(template, match.get());
            }
        }
    }

    /** Whether the event is about what was met, and does not only quote it. */
    private static boolean opens(String text, Template.Match match) {
        return match.span().start() <= 1
                || text.trim().startsWith("time=")
                || text.startsWith("WARN[")
                || text.indexOf('\u001b') >= 0;
    }

    /** What a search writes on; one per examination, since the index itself is shared. */
    static final class Scratch {
        private final Hits hits = new Hits();
        private final Causes causes = new Causes();

        /** Whether the errors of the event at hand count. */
        boolean readsErrors;

        /** Whether what was met last is more than an error that any program may have. */
        boolean specific;

        /** The searches in the event at hand, each begun where its first anchor stands. */
        private final Map<Template, TemplateSearch> searches = new LinkedHashMap<>();

        private TemplateSearch search(Template template) {
            return searches.computeIfAbsent(template, TemplateSearch::new);
        }
    }
}
