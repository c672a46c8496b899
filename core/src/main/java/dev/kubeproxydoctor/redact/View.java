package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it reads, where each character knows which run of the original it stands for. Matchers
 * look at views; what they find is masked in the original.
 *
 * <p>For example the view of {@code pa\u200bss} is {@code pass}, and its second {@code s} stands
 * for offset 4. A view can be made of a view; its characters still point into the original.
 */
final class View {
    final String text;

    /** Per character the run of the original, half open; null where every character is its own. */
    private final int @Nullable [] from;

    private final int @Nullable [] to;

    private View(String text, int @Nullable [] from, int @Nullable [] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** The original as its own view. */
    static View of(String original) {
        return new View(original, null, null);
    }

    /** Where the original of the character at {@code at} starts. */
    int start(int at) {
        return from == null ? at : from[at];
    }

    /** Where the original of the character at {@code at} ends. */
    int end(int at) {
        return to == null ? at + 1 : to[at];
    }

    /**
     * What {@code text[span)} stands for in the original: one run, or one a line where it goes over
     * line ends. What was cut out between its lines, such as a log's line heads, is no part of it.
     */
    List<Span> pieces(Span span, String original) {
        List<Span> pieces = new ArrayList<>();
        int start = start(span.start());
        int end = end(span.start());
        for (int i = span.start() + 1; i < span.end(); i++) {
            if (start(i) > end && hasLineEnd(original, end, start(i))) {
                pieces.add(new Span(start, end));
                start = start(i);
            }
            end = Math.max(end, end(i));
        }
        pieces.add(new Span(start, end));
        return pieces;
    }

    private static boolean hasLineEnd(String original, int from, int to) {
        for (int i = from; i < to; i++) {
            if (original.charAt(i) == '\n' || original.charAt(i) == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Makes a view of a view, character by character. */
    static final class Builder {
        private final View base;
        private final StringBuilder text = new StringBuilder();
        private int[] from = new int[256];
        private int[] to = new int[256];

        Builder(View base) {
            this.base = base;
        }

        int length() {
            return text.length();
        }

        /** Adds a character that stands for {@code base[start, end)}. */
        void add(char c, int start, int end) {
            int at = text.length();
            if (at == from.length) {
                from = Arrays.copyOf(from, at * 2);
                to = Arrays.copyOf(to, at * 2);
            }
            from[at] = base.start(start);
            to[at] = base.end(end - 1);
            text.append(c);
        }

        /** Adds a stretch of the base as it is. */
        void copy(int start, int end) {
            for (int i = start; i < end; i++) {
                add(base.text.charAt(i), i, i + 1);
            }
        }

        View build() {
            return new View(text.toString(), from, to);
        }
    }
}
