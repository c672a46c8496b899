package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Encodings;
import dev.kubeproxydoctor.text.Automaton;
import java.util.ArrayList;
import java.util.List;

/** The marks of one text: one pass finds those of all finders, and what looks encoded. */
final class Marks {
    /** The sort of what {@link Encodings} reads. */
    private static final int ENCODED = Finders.count();

    private record Mark(String word, int sort) {}

    private static final List<Mark> ALL = new ArrayList<>();

    static {
        for (int sort = 0; sort < ENCODED; sort++) {
            add(sort, Finders.marks(sort));
        }
        add(ENCODED, Encodings.MARKS);
    }

    private static final Automaton AUTOMATON = Automaton.of(ALL.stream().map(Mark::word).toList());

    private final Automaton.Hits hits = new Automaton.Hits();

    /** Every mark of a text, in the order of their ends. */
    Marks(String text) {
        AUTOMATON.scan(text, 0, text.length(), hits);
    }

    private static void add(int sort, List<String> words) {
        for (String word : words) {
            ALL.add(new Mark(word, sort));
        }
    }

    int size() {
        return hits.size();
    }

    /** Where the first character stands that plain text does not have, or -1. */
    int foreign() {
        return hits.foreign();
    }

    /** Where the lines end. */
    Automaton.Hits lines() {
        return hits;
    }

    /** Whether mark {@code i} says that something is written in another way. */
    boolean isEncoded(int i) {
        return ALL.get(hits.literal(i)).sort() == ENCODED;
    }

    int start(int i) {
        return hits.end(i) - ALL.get(hits.literal(i)).word().length();
    }

    int end(int i) {
        return hits.end(i);
    }

    /** Lets the finder of mark {@code i} look at it. */
    void look(int i, Finders finders) {
        Mark mark = ALL.get(hits.literal(i));
        finders.look(mark.sort(), mark.word(), hits.end(i) - mark.word().length());
    }
}
