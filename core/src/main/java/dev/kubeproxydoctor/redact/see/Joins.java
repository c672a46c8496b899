package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Hits;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.text.heads.Margin;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together that were one: wrapped by a terminal or a mail, continued with a backslash,
 * split by a container runtime, or the lines of one klog value.
 */
public final class Joins {
    private Joins() {}

    /** Widths at which terminals, {@code fold}, {@code base64} and mail programs break lines. */
    private static final int[] WIDTHS = {64, 72, 76, 78, 79, 80, 96, 100, 120, 132, 160, 200};

    private static final int NARROWEST = 40;

    /**
     * So many lines around joined ones come with them, since a value may belong to a line above.
     */
    private static final int CONTEXT = 30;

    /**
     * The lines that were one, as one, with the lines around them; null where every line stands
     * alone.
     */
    public static @Nullable Traced of(Traced seen, Hits lines) {
        String text = seen.text();
        int widest = widest(text, lines);
        Traced.Builder joined = null;
        int kept = 0;
        int below = 0;
        boolean going = false;
        int line = 0;
        for (int i = 0; i < lines.lineCount(); i++) {
            int end = lines.lineEnd(i);
            int stop = end > line && text.charAt(end - 1) == '\r' ? end - 1 : end;
            int next = end + 1;
            boolean goesOn = next < text.length() && goesOn(text, line, stop, next, widest);
            if (goesOn || going || below > 0) {
                joined = joined == null ? new Traced.Builder(seen) : joined;
                int above = Math.max(kept, i - CONTEXT);
                joined.copy(above == 0 ? 0 : lines.lineEnd(above - 1) + 1, line);
                kept = i + 1;
                below = goesOn ? CONTEXT : below - 1;
                Span part = part(text, line, stop, going);
                joined.copy(part.start(), part.end());
                if (!goesOn) {
                    joined.copy(end, next);
                }
            }
            going = goesOn;
            line = next;
        }
        if (joined != null && line < text.length()) {
            Span part = part(text, line, text.length(), going);
            joined.copy(part.start(), part.end());
        }
        return joined == null ? null : joined.build();
    }

    /** What a line adds to the one before, if that is {@code going} on, or to nothing. */
    private static Span part(String text, int line, int stop, boolean going) {
        int start = line;
        if (going) {
            start = Math.min(stop, Chars.skipBlanks(text, Margin.end(text, line)));
        }
        int end = stop;
        if (end > start && text.charAt(end - 1) == '\\') {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean goesOn(String text, int line, int stop, int next, int widest) {
        if (stop == line) {
            return false;
        }
        char last = text.charAt(stop - 1);
        if (last == '\\') {
            return true;
        }
        char first = text.charAt(next);
        if (Chars.isDigit(first) && Margin.isPartial(text, line)) {
            return true;
        }
        if (last <= ' ' || first == '\n') {
            return false;
        }
        boolean tabbed = first == '\t';
        return (tabbed || isFull(text, line, stop, next, widest))
                && isRest(text, next)
                && !Placeholders.isBefore(text, line, stop);
    }

    private static boolean isFull(String text, int line, int stop, int next, int widest) {
        int length = stop - line;
        if (length < NARROWEST) {
            return false;
        }
        boolean known = length == widest && !isOwn(text, Chars.skipBlanks(text, next));
        for (int width : WIDTHS) {
            known |= length == width;
        }
        // Wrapped lines may be indented, and the first of them is not.
        int indent = Margin.indent(text, next);
        return known || (indent > 0 && length + indent == widest);
    }

    /**
     * Whether a word of a language or an assignment stands at {@code at}, {@code X=y}: neither is
     * the rest of a random value, which has its equals signs at its end.
     */
    private static boolean isOwn(String text, int at) {
        int end = Chars.skipWord(text, at);
        if (end > at
                && text.startsWith("=", end)
                && end + 1 < text.length()
                && text.charAt(end + 1) > '='
                && Chars.isAlphanumeric(text.charAt(end + 1))) {
            return true;
        }
        end = at;
        while (end < text.length() && text.charAt(end) > ' ') {
            char c = text.charAt(end);
            if (c < 'a' || c > 'z') {
                return false;
            }
            end++;
        }
        return end > at;
    }

    /** Whether the line at {@code next} does not begin something of its own. */
    private static boolean isRest(String text, int next) {
        int margin = Margin.end(text, next);
        int at = Chars.skipBlanks(text, margin);
        if (margin - next > 4) {
            // A log's line begins here.
            return false;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        if (end == at) {
            return false;
        }
        boolean key = end - at < NARROWEST && isKey(text, at, end - 1);
        boolean listed = text.startsWith("- ", at) || text.startsWith("--", at);
        return !key && !listed;
    }

    private static boolean isKey(String text, int start, int colon) {
        int at = start;
        while (at < colon
                && (Chars.isWord(text.charAt(at)) || "\"'/".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at == colon && text.charAt(colon) == ':';
    }

    private static int widest(String text, Hits lines) {
        int widest = 0;
        int line = 0;
        for (int i = 0; i < lines.lineCount(); i++) {
            int end = lines.lineEnd(i);
            if (end - line > widest) {
                widest = end - line - (text.charAt(end - 1) == '\r' ? 1 : 0);
            }
            line = end + 1;
        }
        return widest;
    }
}
