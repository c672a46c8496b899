package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a template language in a text: Go and Helm, Jinja, Terraform. To read what is
 * not templated, each expression is replaced by as many letters; a line that is nothing but one
 * becomes a comment.
 *
 * @param text as long as the original
 * @param spans where they stand; none where the text is not a template
 */
public record Expressions(String text, List<Span> spans) {
    /** How expressions are written, and where the next one stands in the text at hand. */
    private static final class Brackets {
        private final Ahead open;
        private final Ahead close;
        private final Ahead lineEnd = new Ahead("\n");

        Brackets(String open, String close) {
            this.open = new Ahead(open);
            this.close = new Ahead(close);
        }

        /** What begins first at or after {@code from}, if it is an expression, else null. */
        @Nullable Span next(String text, int from) {
            int start = open.in(text, from);
            int end = close.in(text, start + 2);
            boolean oneLine = end < text.length() && end < lineEnd.in(text, start);
            // An empty flow mapping of JSON inside another one begins with the same characters.
            boolean json = oneLine && text.startsWith("{{\"", start);
            return oneLine && !json ? new Span(start, end + close.sought.length()) : null;
        }
    }

    /** Where a word stands next; asked further and further on, it reads a text once. */
    private static final class Ahead {
        private final String sought;
        private int at = -1;

        Ahead(String sought) {
            this.sought = sought;
        }

        /** The first place at or after {@code from}, or the end of the text. */
        int in(String text, int from) {
            if (at < from) {
                int found = text.indexOf(sought, from);
                at = found < 0 ? text.length() : found;
            }
            return at;
        }
    }

    /** Reads a text; most are not templates and come back as they are. */
    static Expressions of(String text) {
        List<Span> found = new ArrayList<>();
        StringBuilder plain = null;
        int at = 0;
        List<Brackets> all =
                List.of(
                        new Brackets("{{", "}}"),
                        new Brackets("{%", "%}"),
                        new Brackets("{#", "#}"),
                        new Brackets("${", "}"));
        while (at < text.length()) {
            Span first = null;
            for (Brackets brackets : all) {
                Span next = brackets.next(text, at);
                first =
                        first == null || (next != null && next.start() < first.start())
                                ? next
                                : first;
            }
            if (first == null) {
                break;
            }
            plain = plain == null ? new StringBuilder(text) : plain;
            found.add(first);
            blank(text, first, plain);
            at = first.end();
        }
        return new Expressions(plain == null ? text : plain.toString(), List.copyOf(found));
    }

    /** Whether the text is not a template. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether an expression stands in {@code [start, end)}. */
    boolean hides(int start, int end) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() > start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < spans.size() && spans.get(low).start() < end;
    }

    private static void blank(String text, Span expression, StringBuilder plain) {
        int start = expression.start();
        while (start > 0 && Chars.isBlank(text.charAt(start - 1))) {
            start--;
        }
        int end = Chars.skipBlanks(text, expression.end());
        end += text.startsWith("\r", end) ? 1 : 0;
        boolean alone =
                (start == 0 || text.charAt(start - 1) == '\n')
                        && (end == text.length() || text.charAt(end) == '\n');
        for (int i = expression.start(); i < expression.end(); i++) {
            plain.setCharAt(i, alone ? ' ' : 'x');
        }
        if (alone) {
            plain.setCharAt(expression.start(), '#');
        }
    }
}
