package dev.kubeproxydoctor.text;

import java.util.Arrays;

/**
 * The runs of an original that the characters of a text stand for, in the order of the text. What
 * was copied is one run, however long it is.
 */
final class Runs {
    /** Stands for the end of a run whose characters each stand for themselves. */
    private static final int COPIED = -1;

    /** Where in the text each run begins. */
    private int[] at = new int[8];

    private int[] from = new int[8];

    /** Where the run ends in the original, or {@link #COPIED}. */
    private int[] to = new int[8];

    private int count;

    /** Those of an original as it stands. */
    static final Runs PLAIN = new Runs();

    static {
        PLAIN.copied(0, 0);
    }

    /** The run that holds offset {@code i} of the text; it has at least one. */
    int find(int i) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (at[middle] <= i) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** As {@link #find}, where {@code near} was the answer for an offset close by. */
    int find(int i, int near) {
        int run = near;
        while (run > 0 && at[run] > i) {
            run--;
        }
        while (run + 1 < count && at[run + 1] <= i) {
            run++;
        }
        return run;
    }

    /** Where the original of offset {@code i}, which lies in {@code run}, starts. */
    int start(int i, int run) {
        return isCopied(run) ? from[run] + i - at[run] : from[run];
    }

    /** Where it ends. */
    int end(int i, int run) {
        return isCopied(run) ? from[run] + i - at[run] + 1 : to[run];
    }

    boolean isCopied(int run) {
        return to[run] == COPIED;
    }

    /** Where in the text a run ends, at {@code limit} at the latest. */
    int limit(int run, int limit) {
        return run + 1 < count ? Math.min(limit, at[run + 1]) : limit;
    }

    /** Adds characters from offset {@code i} of the text on that were copied from {@code start}. */
    void copied(int i, int start) {
        boolean goesOn = count > 0 && isCopied(count - 1) && start(i, count - 1) == start;
        if (!goesOn) {
            push(i, start, COPIED);
        }
    }

    /** Adds a character at offset {@code i} of the text that stands for a run of the original. */
    void add(int i, int start, int end) {
        if (end == start + 1) {
            copied(i, start);
        } else {
            push(i, start, end);
        }
    }

    private void push(int i, int start, int end) {
        if (count == at.length) {
            at = Arrays.copyOf(at, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        at[count] = i;
        from[count] = start;
        to[count] = end;
        count++;
    }
}
