package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with the expressions of a template language in it: Go and Helm, Jinja, Terraform. To read
 * what is not templated, each expression is replaced by as many letters; a line that is nothing but
 * one becomes a comment.
 *
 * @param text as long as the original
 * @param expressions where they stand; none where the text is no template
 */
record Template(String text, List<Span> expressions) {
    private record Form(String open, String close) {}

    private static final List<Form> FORMS =
            List.of(
                    new Form("{{", "}}"),
                    new Form("{%", "%}"),
                    new Form("{#", "#}"),
                    new Form("${", "}"));

    /** Reads a text; most are no template and come back as they are. */
    static Template of(String text) {
        List<Span> found = new ArrayList<>();
        StringBuilder plain = null;
        int at = 0;
        while (at < text.length()) {
            Span next = expression(text, at);
            if (next == null) {
                break;
            }
            plain = plain == null ? new StringBuilder(text) : plain;
            found.add(next);
            blank(text, next, plain);
            at = next.end();
        }
        return new Template(plain == null ? text : plain.toString(), List.copyOf(found));
    }

    boolean isEmpty() {
        return expressions.isEmpty();
    }

    /** Whether an expression stands in {@code [start, end)}. */
    boolean hides(int start, int end) {
        return expressions.stream().anyMatch(e -> e.start() < end && e.end() > start);
    }

    private static Span expression(String text, int from) {
        Span first = null;
        for (Form form : FORMS) {
            int open = text.indexOf(form.open(), from);
            // An empty flow mapping of JSON inside another one begins with the same characters.
            int close = open < 0 ? -1 : text.indexOf(form.close(), open + 2);
            boolean oneLine = close > 0 && text.substring(open, close).indexOf('\n') < 0;
            boolean json = oneLine && text.startsWith("{{\"", open);
            if (oneLine && !json && (first == null || open < first.start())) {
                first = new Span(open, close + form.close().length());
            }
        }
        return first;
    }

    private static void blank(String text, Span expression, StringBuilder plain) {
        int start = Chars.lineStart(text, expression.start());
        boolean alone =
                Chars.isBlank(text.substring(start, expression.start()))
                        && Chars.isBlank(
                                text.substring(
                                        expression.end(),
                                        Chars.contentEnd(text, expression.end())));
        for (int i = expression.start(); i < expression.end(); i++) {
            plain.setCharAt(i, alone ? ' ' : 'x');
        }
        if (alone) {
            plain.setCharAt(expression.start(), '#');
        }
    }
}
