package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Encodings;
import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Scanner;
import java.util.ArrayList;
import java.util.List;

/** The marks of one text: one pass finds those of all finders, and what looks encoded. */
final class Marks {
    /** All marks, those of one finder after those of another, and last what looks encoded. */
    private static final List<String> WORDS = new ArrayList<>();

    /** By mark the number of its finder; -1 for what looks encoded. */
    private static final List<Integer> FINDERS = new ArrayList<>();

    static {
        Finders finders = new Finders(new Scanner(""), new Finds("", false));
        for (int i = 0; i < finders.count(); i++) {
            add(finders.get(i).marks(), i);
        }
        add(Encodings.MARKS, -1);
    }

    private static final Automaton AUTOMATON = Automaton.of(WORDS);

    private final Automaton.Hits hits = new Automaton.Hits();

    /** Every mark of a text, in the order of their ends. */
    Marks(String text) {
        AUTOMATON.scan(text, 0, text.length(), hits);
    }

    private static void add(List<String> words, int finder) {
        for (String word : words) {
            WORDS.add(word);
            FINDERS.add(finder);
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
        return FINDERS.get(hits.literal(i)) < 0;
    }

    int start(int i) {
        return hits.end(i) - WORDS.get(hits.literal(i)).length();
    }

    int end(int i) {
        return hits.end(i);
    }

    /** Lets the finder of mark {@code i} look at it. */
    void look(int i, Finders finders) {
        int mark = hits.literal(i);
        finders.look(FINDERS.get(mark), WORDS.get(mark), start(i));
    }
}
