package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.heads.Margin;

/**
 * Where a long text may be cut into chunks that are masked one by one: between two lines of a log
 * or two documents, so that no Secret and no key is cut in two.
 */
public final class Chunks {
    private Chunks() {}

    /** So many UTF-16 units at least make a chunk: a configuration fits into one. */
    public static final int LENGTH = 1 << 20;

    /** Where nothing says that a log's line or a document begins, a chunk may be so long. */
    public static final int LONGEST = 8 << 20;

    /** How far back from the end a place is looked for. */
    private static final int SEARCHED = 1 << 17;

    /**
     * Where to cut {@code pending}, or 0 to wait for more of it. A last line without its line end
     * is never part of what is cut off.
     */
    public static int cut(StringBuilder pending) {
        int from = Math.max(0, pending.length() - SEARCHED);
        String tail = pending.substring(from);
        int line = tail.length();
        int below = -1;
        int last = 0;
        while (line > 0) {
            line = previousLine(tail, line);
            if (line == 0) {
                break;
            }
            last = last == 0 ? line : last;
            boolean head = isHead(tail, line);
            if (below > 0 && head && !Margin.isPartial(tail, line)) {
                return from + below;
            }
            if (tail.startsWith("---", line)) {
                return from + line;
            }
            below = head ? line : -1;
        }
        if (pending.length() < LONGEST) {
            return 0;
        }
        last = last > 0 ? from + last : previousLine(pending.toString(), pending.length());
        return last > 0 ? item(pending, last) : 0;
    }

    /**
     * Where the last item of a list begins whose items have the lowest column: in the second half,
     * since no Secret is longer than that. {@code last}, where the last line starts, if there is no
     * list.
     */
    private static int item(StringBuilder pending, int last) {
        String half = pending.substring(pending.length() / 2);
        int from = pending.length() - half.length();
        int lowest = Integer.MAX_VALUE;
        int found = last;
        for (int line = Chars.lineEnd(half, 0) + 1;
                line + from <= last;
                line = Chars.lineEnd(half, line) + 1) {
            int at = Chars.skipBlanks(half, line);
            boolean item = half.startsWith("- ", at) || half.startsWith("{", at);
            if (item && at - line <= lowest) {
                lowest = at - line;
                found = from + line;
            }
        }
        return found;
    }

    /** The start of the line before the one that starts at {@code line}; 0 where there is none. */
    private static int previousLine(String text, int line) {
        for (int i = line - 2; i >= 0; i--) {
            char c = text.charAt(i);
            // A \r at the very end may be the first half of \r\n.
            if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isHead(String text, int line) {
        int margin = Margin.end(text, line);
        return margin - line > 10 && Chars.skipBlanks(text, margin) == margin;
    }
}
