package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines around a document that are not its own: what stands outside of {@code ```} and {@code ```},
 * and what a diff takes away.
 */
final class LeftOut {
    /** What git writes between the parts of a diff. */
    private static final List<String> DIFF_HEADS =
            List.of("diff ", "index ", "--- ", "+++ ", "@@ ", "\\ No newline", "new file mode");

    private LeftOut() {}

    /** Everything outside of fences, and they themselves. */
    static Frame ofFences(String text) {
        int fence = text.startsWith("```") ? 0 : text.indexOf("\n```") + 1;
        if (fence == 0 && !text.startsWith("```")) {
            return Frame.NONE;
        }
        // A fence without a language behind other lines, and no fence after it, is the last one.
        boolean last =
                Chars.isBlank(text.substring(fence + 3, Chars.lineEnd(text, fence)))
                        && text.indexOf("\n```", fence + 1) < 0;
        boolean inside = last && !Chars.isBlank(text.substring(0, fence));
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            boolean mark = text.startsWith("```", at);
            inside ^= mark;
            if (mark || !inside) {
                line(text, at, spans);
            }
        }
        return new Frame(spans, "");
    }

    /** The lines that a diff takes away, its heads, and its signs: what is left is its result. */
    static Frame ofDiff(String text) {
        boolean hunk = text.startsWith("@@ -") || text.contains("\n@@ -");
        boolean added = false;
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            char sign = text.charAt(at);
            boolean head = hunk && isHead(text, at);
            added |= sign == '+' && !head;
            boolean blank = Chars.skipBlanks(text, at) >= Chars.contentEnd(text, at);
            boolean own = sign == '+' || sign == ' ' || blank;
            if (head || sign == '-' || (hunk && !own)) {
                line(text, at, spans);
            } else if (!own) {
                return Frame.NONE;
            } else if (!blank) {
                spans.add(new Span(at, at + 1));
            }
        }
        return added ? new Frame(spans, "+") : Frame.NONE;
    }

    private static boolean isHead(String text, int at) {
        for (String head : DIFF_HEADS) {
            if (text.startsWith(head, at)) {
                return true;
            }
        }
        return false;
    }

    /** Leaves a line out, but for its line end. */
    static void line(String text, int at, List<Span> spans) {
        int end = Chars.contentEnd(text, at);
        if (end > at) {
            spans.add(new Span(at, end));
        }
    }
}
