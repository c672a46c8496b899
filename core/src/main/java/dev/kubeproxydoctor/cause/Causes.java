package dev.kubeproxydoctor.cause;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Hits;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the errors out of messages: {@code open /run/xtables.lock: permission denied}. */
public final class Causes {
    /** A message has a chain of errors, seldom more than three. */
    private static final int KEPT = 8;

    /** A program introduces itself in so many characters. */
    private static final int INTRODUCTION = 80;

    private final Hits hits = new Hits();

    /** The errors of a message, in the order of the text; empty for one that has none. */
    public List<RootCause> in(String text) {
        hits.clear();
        ErrorWording.AUTOMATON.scan(text, 0, text.length(), hits);
        List<RootCause> causes = new ArrayList<>();
        for (int i = 0; i < hits.size() && causes.size() < KEPT; i++) {
            ErrorWording wording = ErrorWording.of(hits.literal(i));
            int start = hits.end(i) - wording.text().length();
            if (wording.standsIn(text, start)) {
                Map<String, String> fields = new Clause(text, start).fields(wording);
                if (!fields.isEmpty()) {
                    causes.add(new RootCause(new Span(start, hits.end(i)), fields));
                }
            }
        }
        return causes;
    }

    /**
     * Which program says a line without a head, in small letters: {@code modprobe} of {@code
     * modprobe: FATAL: ...}, {@code ipset} of {@code ipset v7.17: Kernel error}, {@code ipvs} of
     * {@code [ 98.700112] IPVS: ...}. Empty where none names itself: {@code ipset v7.17, protocol
     * version: 7} is an answer. Source: error(3), libkmod's log, xtables_error, printk's pr_fmt.
     */
    public static String speaker(String text) {
        int from = text.startsWith("[") ? text.indexOf("] ") + 2 : 0;
        int colon = text.indexOf(": ", from);
        int comma = text.indexOf(',', from);
        boolean named = from != 1 && colon > 0 && colon < from + INTRODUCTION;
        return named && (comma < 0 || comma > colon)
                ? Chars.lower(text.substring(from, Chars.skipWord(text, from)))
                : "";
    }
}
