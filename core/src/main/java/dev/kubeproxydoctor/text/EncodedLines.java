package dev.kubeproxydoctor.text;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a text in its bytes. A line ends with {@code \n}, {@code \r\n} or {@code \r}, which
 * are found also between bytes that are no text.
 */
public final class EncodedLines {
    private final String bytes;
    private final Encoding encoding;

    /** Takes a whole file, each byte as one of the characters U+0000 to U+00FF. */
    public EncodedLines(String bytes) {
        this.bytes = bytes;
        encoding = Encoding.of(bytes);
    }

    /** All of them. */
    public String bytes() {
        return bytes;
    }

    /** How they are read. */
    public Encoding encoding() {
        return encoding;
    }

    /** Where the line begins that comes so many lines after the one that begins at {@code at}. */
    public int after(int at, int lines) {
        int line = at;
        for (int i = 0; i < lines && line < bytes.length(); i++) {
            line = next(end(line));
        }
        return line;
    }

    /** Where the line that holds {@code at} ends, before its line end. */
    public int end(int at) {
        int end = at;
        while (has(end) && !isLineEnd(encoding.unit(bytes, end))) {
            end += encoding.unit();
        }
        return has(end) ? end : bytes.length();
    }

    /** Where the line after the one that ends at {@code end} begins. */
    public int next(int end) {
        int unit = encoding.unit();
        if (!has(end)) {
            return end;
        }
        boolean two =
                encoding.unit(bytes, end) == '\r'
                        && has(end + unit)
                        && encoding.unit(bytes, end + unit) == '\n';
        return end + (two ? 2 * unit : unit);
    }

    /** The text between two places, or null where a decoder would have to guess. */
    public @Nullable String text(int from, int to) {
        return encoding.decode(bytes.substring(from, to));
    }

    /** Whether YAML reads nothing between two places: blanks, line ends and comments. */
    public boolean isEmpty(int from, int to) {
        int at = from;
        while (at < to && has(at)) {
            char c = encoding.unit(bytes, at);
            if (c != '#' && " \t\r\n".indexOf(c) < 0) {
                return false;
            }
            at = c == '#' ? end(at) : at + encoding.unit();
        }
        return at >= to;
    }

    /** Whether {@code c} is a line end or a part of one. */
    public static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private boolean has(int at) {
        return at + encoding.unit() <= bytes.length();
    }
}
