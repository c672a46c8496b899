package dev.kubeproxydoctor.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds many literals in one pass over a text, without regard to ASCII case (Aho and Corasick,
 * 1975).
 *
 * <p>For example the automaton of {@code ["ip_vs", "nft"]} reports literal 1 for {@code NFT rules}.
 * Time grows with the text and not with the number of literals.
 */
public final class Automaton {
    private static final int FOUND = 1 << 31;

    /** So many characters are copied out of a text at a time. */
    static final int BLOCK = 1024;

    private final byte[] classOf = new byte[128];
    private final int width;

    /** Row of the next state, times {@link #width}; the sign bit says that a literal ends there. */
    private final int[] next;

    private final int[][] endingAt;

    /** How many characters lead to a state, and the literals that begin with them. */
    private final int[] depth;

    private final int[][] beginningAt;

    private Automaton(List<String> literals) {
        width = classes(literals);
        List<int[]> rows = new ArrayList<>();
        List<List<Integer>> ends = new ArrayList<>();
        List<List<Integer>> beginnings = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        addState(rows, ends);
        depths.add(0);
        beginnings.add(List.of());
        for (int i = 0; i < literals.size(); i++) {
            int state = 0;
            String literal = literals.get(i);
            for (int at = 0; at < literal.length(); at++) {
                int symbol = symbol(literal.charAt(at));
                if (rows.get(state)[symbol] < 0) {
                    rows.get(state)[symbol] = addState(rows, ends);
                    beginnings.add(new ArrayList<>());
                    depths.add(at + 1);
                }
                state = rows.get(state)[symbol];
                beginnings.get(state).add(i);
            }
            ends.get(state).add(i);
        }
        completeWithFallbacks(rows, ends);
        next = new int[rows.size() * width];
        endingAt = new int[rows.size()][];
        beginningAt = new int[rows.size()][];
        depth = toArray(depths);
        for (int state = 0; state < rows.size(); state++) {
            endingAt[state] = toArray(ends.get(state));
            beginningAt[state] = toArray(beginnings.get(state));
            for (int symbol = 0; symbol < width; symbol++) {
                int target = rows.get(state)[symbol];
                next[state * width + symbol] =
                        target * width | (ends.get(target).isEmpty() ? 0 : FOUND);
            }
        }
    }

    /**
     * The automaton of {@code literals}; a literal is known by its index there.
     *
     * @throws IllegalArgumentException for an empty literal or one that is not ASCII
     */
    public static Automaton of(List<String> literals) {
        for (String literal : literals) {
            boolean ascii = !literal.isEmpty();
            for (int i = 0; i < literal.length(); i++) {
                ascii &= literal.charAt(i) < 128;
            }
            if (!ascii) {
                throw new IllegalArgumentException("not a literal: " + literal);
            }
        }
        return new Automaton(literals);
    }

    /**
     * Adds to {@code hits} every literal that ends inside {@code text[from, to)}, and notes which
     * ones the end of it cuts in two, where lines end, and where the first character stands that is
     * neither printable ASCII nor a tab nor part of a line end.
     */
    public void scan(String text, int from, int to, Hits hits) {
        int row = 0;
        char[] block = hits.block;
        for (int start = from; start < to; start += BLOCK) {
            int length = Math.min(BLOCK, to - start);
            // A copy is read faster than the text itself, in the browser much faster.
            text.getChars(start, start + length, block, 0);
            for (int i = 0; i < length; i++) {
                char c = block[i];
                int symbol = c >= ' ' && c < 127 ? classOf[c] : odd(text, start + i, c, hits);
                int target = next[row + symbol];
                row = target & ~FOUND;
                if (target < 0) {
                    for (int literal : endingAt[row / width]) {
                        hits.add(literal, start + i + 1);
                    }
                }
            }
        }
        hits.cut = beginningAt[row / width];
        hits.cutLength = depth[row / width];
    }

    private int odd(String text, int at, char c, Hits hits) {
        if (c == '\n') {
            hits.addLine(at);
        } else if (c != '\t' && hits.foreign < 0 && !(c == '\r' && text.startsWith("\n", at + 1))) {
            hits.foreign = at;
        }
        return c < 128 ? classOf[c] : 0;
    }

    private int symbol(char c) {
        return classOf[Chars.lower(c)];
    }

    private int classes(List<String> literals) {
        int count = 1;
        for (String literal : literals) {
            for (int i = 0; i < literal.length(); i++) {
                char c = Chars.lower(literal.charAt(i));
                if (classOf[c] == 0) {
                    classOf[c] = (byte) count++;
                }
            }
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            classOf[c] = classOf[c + 32];
        }
        return count;
    }

    private int addState(List<int[]> rows, List<List<Integer>> ends) {
        int[] row = new int[width];
        Arrays.fill(row, -1);
        rows.add(row);
        ends.add(new ArrayList<>());
        return rows.size() - 1;
    }

    private void completeWithFallbacks(List<int[]> rows, List<List<Integer>> ends) {
        int[] fallback = new int[rows.size()];
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int symbol = 0; symbol < width; symbol++) {
                int target = rows.get(state)[symbol];
                int other = state == 0 ? 0 : rows.get(fallback[state])[symbol];
                if (target < 0) {
                    rows.get(state)[symbol] = other;
                } else {
                    fallback[target] = other;
                    ends.get(target).addAll(ends.get(other));
                    queue.add(target);
                }
            }
        }
    }

    private static int[] toArray(List<Integer> list) {
        int[] array = new int[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
