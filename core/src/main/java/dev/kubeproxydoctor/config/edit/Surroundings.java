package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;

/** The lines around an edit, and not more of a long line than one reads. */
final class Surroundings {
    /** A longer line is cut so far from the edit: JSON of a whole cluster may stand in one. */
    private static final int WIDEST = 8192;

    private Surroundings() {}

    /**
     * What is shown of a text with what stands from {@code first} to {@code last}, and a line more.
     */
    static Span of(String text, int first, int last) {
        return new Span(above(text, first), below(text, last));
    }

    private static int above(String text, int at) {
        int start = at;
        for (int i = 0; i <= Diff.CONTEXT + 1 && start > 0; i++) {
            int limit = Math.max(0, start - 1 - WIDEST);
            start--;
            while (start > limit && text.charAt(start - 1) != '\n') {
                start--;
            }
            if (start == limit && start > 0) {
                return start;
            }
        }
        return start;
    }

    private static int below(String text, int at) {
        int end = at;
        for (int i = 0; i <= Diff.CONTEXT + 2 && end < text.length(); i++) {
            int limit = Math.min(text.length(), end + WIDEST);
            int lineEnd = Chars.find(text, '\n', end, limit);
            if (lineEnd < 0) {
                return limit;
            }
            end = lineEnd + 1;
        }
        return end;
    }
}
