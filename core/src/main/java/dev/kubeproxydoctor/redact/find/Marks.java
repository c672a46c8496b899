package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Encodings;
import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Hits;
import dev.kubeproxydoctor.text.Scanner;
import java.util.ArrayList;
import java.util.List;

/** The marks of one text: one pass finds those of all finders, and what looks encoded. */
final class Marks {
    private record Mark(String word, int finder) {}

    /** The number of no finder: what looks encoded. */
    private static final int ENCODED = -1;

    private static final Mark[] ALL = all();

    private static final Automaton AUTOMATON = automaton();

    private final Hits hits = new Hits();

    /** Every mark of a text, in the order of their ends. */
    Marks(String text) {
        AUTOMATON.scan(text, 0, text.length(), hits);
    }

    private static Mark[] all() {
        List<Mark> all = new ArrayList<>();
        Finders finders = new Finders(new Scanner(""), new Finds("", false));
        for (int i = 0; i < finders.count(); i++) {
            add(finders.get(i).marks(), i, all);
        }
        add(Encodings.MARKS, ENCODED, all);
        add(Encodings.LINE_ENDS, ENCODED, all);
        Mark[] marks = new Mark[all.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = all.get(i);
        }
        return marks;
    }

    private static void add(List<String> words, int finder, List<Mark> all) {
        for (String word : words) {
            all.add(new Mark(word, finder));
        }
    }

    private static Automaton automaton() {
        List<String> words = new ArrayList<>();
        for (Mark mark : ALL) {
            words.add(mark.word());
        }
        return Automaton.of(words);
    }

    int size() {
        return hits.size();
    }

    /** Where the first character stands that plain text does not have, or -1. */
    int foreign() {
        return hits.foreign();
    }

    /** Where the lines end. */
    Hits lines() {
        return hits;
    }

    /** Whether mark {@code i} says that something is written in another way. */
    boolean isEncoded(int i) {
        return ALL[hits.literal(i)].finder() == ENCODED;
    }

    int start(int i) {
        return hits.end(i) - ALL[hits.literal(i)].word().length();
    }

    int end(int i) {
        return hits.end(i);
    }

    /** Lets the finder of mark {@code i} look at it. */
    void look(int i, Finders finders) {
        Mark mark = ALL[hits.literal(i)];
        finders.look(mark.finder(), mark.word(), hits.end(i) - mark.word().length());
    }
}
