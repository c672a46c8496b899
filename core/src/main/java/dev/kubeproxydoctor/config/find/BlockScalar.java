package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Traced;

/** The text of a literal block scalar: what stands under {@code config.conf: |}. */
final class BlockScalar {
    private BlockScalar() {}

    /** The scalar whose {@code |} stands at {@code start}, and whose last line ends at the end. */
    static Inner in(String outer, int start, int end) {
        int at = outer.indexOf('\n', start) + 1;
        boolean crlf = at > 1 && outer.charAt(at - 2) == '\r';
        int depth = depth(outer, start, at, end);
        Traced.Builder text = new Traced.Builder(Traced.of(outer));
        while (at > 0 && at < end) {
            int lineEnd = Chars.find(outer, '\n', at, end);
            int stop = lineEnd < 0 ? end : lineEnd;
            int contentEnd = stop > at && outer.charAt(stop - 1) == '\r' ? stop - 1 : stop;
            text.copy(Math.min(contentEnd, at + depth), contentEnd);
            if (lineEnd < 0) {
                break;
            }
            at = stop + 1;
            text.add('\n', contentEnd, at);
        }
        String indent = " ".repeat(Math.max(0, depth));
        return new Inner(text.build(), Inner.TextForm.BLOCK, (crlf ? "\r\n" : "\n") + indent);
    }

    /** The column in which the lines begin: as {@code |2} says, or that of the first one. */
    private static int depth(String outer, int start, int at, int end) {
        int indicator = 0;
        for (int i = start + 1; i < at && i < start + 3; i++) {
            indicator = Chars.isDigit(outer.charAt(i)) ? outer.charAt(i) - '0' : indicator;
        }
        return indicator > 0 ? parentColumn(outer, start) + indicator : firstIndent(outer, at, end);
    }

    private static int firstIndent(String text, int from, int to) {
        for (int at = from; at > 0 && at < to; at = text.indexOf('\n', at) + 1) {
            int start = Chars.skipBlanks(text, at);
            if (start < to && text.charAt(start) != '\n' && text.charAt(start) != '\r') {
                return start - at;
            }
            if (text.indexOf('\n', at) < 0) {
                break;
            }
        }
        return 0;
    }

    private static int parentColumn(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return Chars.skipBlanks(text, line) - line;
    }
}
