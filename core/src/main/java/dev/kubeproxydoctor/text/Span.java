package dev.kubeproxydoctor.text;

/**
 * A half-open range of UTF-16 offsets: {@code new Span(2, 5)} covers {@code cde} in {@code abcdef}.
 *
 * @param start the first offset
 * @param end the offset after the last one; never below {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** How many UTF-16 units it covers. */
    public int length() {
        return end - start;
    }
}
