package dev.kubeproxydoctor.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it reads, each of whose characters knows the run of the original that it stands for.
 * Offsets are UTF-16 units, runs are half open.
 *
 * <p>For example the original {@code pa\u200bss} reads {@code pass}, and the second {@code s}
 * stands for offset 4. What is made of a traced text points into the original as well, however
 * often that is done. A text that reads as it stands costs no more than its characters.
 */
public final class Traced {
    private final String text;

    /** Per character the run of the original; null where every character is its own. */
    private final int @Nullable [] from;

    private final int @Nullable [] to;

    /** Where the text begins in the original, if every character is its own. */
    private final int offset;

    private Traced(String text, int @Nullable [] from, int @Nullable [] to, int offset) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.offset = offset;
    }

    /** The original as it stands. */
    public static Traced of(String original) {
        return new Traced(original, null, null, 0);
    }

    /** The text as it reads. */
    public String text() {
        return text;
    }

    /** Length in UTF-16 units, as it reads. */
    public int length() {
        return text.length();
    }

    /** Whether every character is its own. */
    public boolean isPlain() {
        return from == null;
    }

    /** Where the original of the character at {@code at} starts. */
    public int start(int at) {
        return from == null ? at + offset : from[at];
    }

    /** Where the original of the character at {@code at} ends. */
    public int end(int at) {
        return to == null ? at + offset + 1 : to[at];
    }

    /** The part {@code text[start, end)}, which points into the same original. */
    public Traced slice(int start, int end) {
        if (start == 0 && end == text.length()) {
            return this;
        }
        String part = text.substring(start, end);
        return from == null || to == null
                ? new Traced(part, null, null, offset + start)
                : new Traced(
                        part,
                        Arrays.copyOfRange(from, start, end),
                        Arrays.copyOfRange(to, start, end),
                        0);
    }

    /**
     * What {@code text[span)} stands for in the original: one run, or one a line where it goes over
     * line ends. What was cut out between its lines, such as a log's line heads, is no part of it.
     */
    public List<Span> pieces(Span span, String original) {
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

    /** Makes a traced text of another, character by character. */
    public static final class Builder {
        private final Traced base;
        private final StringBuilder text = new StringBuilder();
        private int[] from = new int[256];
        private int[] to = new int[256];

        /** Nothing yet; what is added stands for parts of {@code base}. */
        public Builder(Traced base) {
            this.base = base;
        }

        /** How many characters were added. */
        public int length() {
            return text.length();
        }

        /** Adds a character that stands for {@code base[start, end)}. */
        public void add(char c, int start, int end) {
            int at = text.length();
            if (at == from.length) {
                from = Arrays.copyOf(from, at * 2);
                to = Arrays.copyOf(to, at * 2);
            }
            from[at] = base.start(start);
            to[at] = base.end(end - 1);
            text.append(c);
        }

        /** Adds {@code base[start, end)} as it is. */
        public void copy(int start, int end) {
            for (int i = start; i < end; i++) {
                add(base.text.charAt(i), i, i + 1);
            }
        }

        /** What was added. */
        public Traced build() {
            return new Traced(text.toString(), from, to, 0);
        }
    }
}
