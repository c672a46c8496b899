package dev.kubeproxydoctor.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it reads, each of whose characters knows the run of the original that it stands for.
 * Offsets are UTF-16 units, runs are half open.
 *
 * <p>For example the original {@code pa\u200bss} reads {@code pass}, and the second {@code s}
 * stands for offset 4. What is made of a traced text points into the original as well, however
 * often that is done. A text that reads as it stands costs no more than its characters, any other
 * so much more as it has places where it differs.
 */
public final class Traced {
    private final String text;

    private final Runs runs;

    /** Where the text begins in the text of its runs. */
    private final int offset;

    private Traced(String text, Runs runs, int offset) {
        this.text = text;
        this.runs = runs;
        this.offset = offset;
    }

    /** The original as it stands. */
    public static Traced of(String original) {
        return new Traced(original, Runs.PLAIN, 0);
    }

    /** The text as it reads. */
    public String text() {
        return text;
    }

    /** Length in UTF-16 units, as it reads. */
    public int length() {
        return text.length();
    }

    /** Where the original of the character at {@code at} starts; of an empty text, where it is. */
    public int start(int at) {
        return runs.start(at + offset, runs.find(at + offset));
    }

    /** Where the original of the character at {@code at} ends. */
    public int end(int at) {
        return runs.end(at + offset, runs.find(at + offset));
    }

    /** The part {@code text[start, end)}, which points into the same original. */
    public Traced slice(int start, int end) {
        return start == 0 && end == text.length()
                ? this
                : new Traced(text.substring(start, end), runs, offset + start);
    }

    /** The part from {@code start} on. */
    public Traced from(int start) {
        return slice(start, text.length());
    }

    /** The text with {@code meant} for each {@code written}: one quote for two, as CSV has it. */
    public Traced replaced(String written, String meant) {
        int found = text.indexOf(written);
        if (found < 0) {
            return this;
        }
        Builder plain = new Builder(this);
        int at = 0;
        for (; found >= 0; found = text.indexOf(written, at)) {
            plain.copy(at, found);
            at = found + written.length();
            plain.add(meant, found, at);
        }
        plain.copy(at, text.length());
        return plain.build();
    }

    /**
     * What {@code text[span)} stands for in the original: one run, or one a line where it goes over
     * line ends. What was cut out between its lines, such as a log's line heads, is no part of it.
     */
    public List<Span> pieces(Span span, String original) {
        List<Span> pieces = new ArrayList<>();
        int run = runs.find(span.start() + offset);
        int start = start(span.start(), run);
        int end = start;
        int next = span.start();
        for (int at = next; at < span.end(); at = next) {
            run = run(at, run);
            next = next(run, span.end());
            int from = start(at, run);
            if (from > end && hasLineEnd(original, end, from)) {
                pieces.add(new Span(start, end));
                start = from;
            }
            end = Math.max(end, end(next - 1, run));
        }
        pieces.add(new Span(start, end));
        return pieces;
    }

    /** Where the original of the character at {@code at}, which is in {@code run}, starts. */
    private int start(int at, int run) {
        return runs.start(at + offset, run);
    }

    private int end(int at, int run) {
        return runs.end(at + offset, run);
    }

    private int run(int at, int near) {
        return runs.find(at + offset, near);
    }

    /** Where the text of a run ends, at {@code limit} at the latest. */
    private int next(int run, int limit) {
        return runs.limit(run, limit + offset) - offset;
    }

    private static boolean hasLineEnd(String original, int from, int to) {
        return Chars.find(original, '\n', from, to) >= 0
                || Chars.find(original, '\r', from, to) >= 0;
    }

    /** Makes a traced text of another, part by part. */
    public static final class Builder {
        private final Traced base;
        private final StringBuilder text;
        private final Runs made = new Runs();

        /** The run of the base that was asked for last: the next one is mostly near. */
        private int near;

        /** Nothing yet; what is added stands for parts of {@code base}. */
        public Builder(Traced base) {
            this.base = base;
            text = new StringBuilder(Math.min(base.length(), 256));
        }

        /** Adds a character that stands for {@code base[start, end)}, which is not empty. */
        public void add(char c, int start, int end) {
            near = base.run(start, near);
            int from = base.start(start, near);
            near = base.run(end - 1, near);
            made.add(text.length(), from, base.end(end - 1, near));
            text.append(c);
        }

        /** Adds characters each of which stands for {@code base[start, end)}. */
        public void add(String characters, int start, int end) {
            for (int i = 0; i < characters.length(); i++) {
                add(characters.charAt(i), start, end);
            }
        }

        /** Adds {@code base[start, end)} as it is. */
        public void copy(int start, int end) {
            near = append(base, start, end, near);
        }

        /** Adds a text that points into the original of {@code base}. */
        public void append(Traced part) {
            append(part, 0, part.length(), part.runs.find(part.offset));
        }

        private int append(Traced part, int start, int end, int nearest) {
            int run = nearest;
            int next = start;
            for (int at = start; at < end; at = next) {
                run = part.run(at, run);
                next = part.next(run, end);
                if (part.runs.isCopied(run)) {
                    made.copied(text.length(), part.start(at, run));
                } else {
                    made.add(text.length(), part.start(at, run), part.end(at, run));
                }
                text.append(part.text, at, next);
            }
            return run;
        }

        /** What was added. */
        public Traced build() {
            return new Traced(text.toString(), made, 0);
        }
    }
}
