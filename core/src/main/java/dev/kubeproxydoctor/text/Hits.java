package dev.kubeproxydoctor.text;

import java.util.Arrays;

/**
 * What one scan of an {@link Automaton} found, in the order of the text: {@code ip_vs} ends at 5 of
 * {@code ip_vs: gone}. It is reusable, so that a line without a hit costs no memory.
 */
public final class Hits {
    private int[] literals = new int[16];
    private int[] ends = new int[16];
    private int size;
    int[] cut = {};
    int cutLength;
    int foreign = -1;
    final char[] block = new char[Automaton.BLOCK];

    private int[] lines = new int[16];
    private int lineCount;

    /** Where the first character stands that no plain text has, or -1. */
    public int foreign() {
        return foreign;
    }

    /** How many line feeds there are. */
    public int lineCount() {
        return lineCount;
    }

    /** The offset of line feed {@code i}. */
    public int lineEnd(int i) {
        return lines[i];
    }

    void addLine(int at) {
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, lineCount * 2);
        }
        lines[lineCount++] = at;
    }

    /** The literals whose first {@link #cutLength} characters stand at the end of the text. */
    public int[] cut() {
        return cut;
    }

    /** How much of a literal stands at the end of the text; the longest there is. */
    public int cutLength() {
        return cutLength;
    }

    /** Forgets everything. */
    public void clear() {
        size = 0;
        lineCount = 0;
        foreign = -1;
    }

    /** How many literals were found. */
    public int size() {
        return size;
    }

    /** The index of the literal of hit {@code i}. */
    public int literal(int i) {
        return literals[i];
    }

    /** The offset after the last character of hit {@code i}. */
    public int end(int i) {
        return ends[i];
    }

    void add(int literal, int end) {
        if (size == literals.length) {
            literals = Arrays.copyOf(literals, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        literals[size] = literal;
        ends[size++] = end;
    }
}
