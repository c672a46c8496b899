package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Traced;
import java.util.List;

/**
 * Reads what is written in another way character by character: {@code %40}, {@code \x40}, {@code
 * \"}, escapes of four hexadecimal digits, HTML's entities by number and by name, {@code =40} of
 * quoted-printable, and colour codes that lost their escape character.
 */
public final class Encodings {
    private Encodings() {}

    /** What stands where something may be written in another way, in lower case. */
    public static final List<String> MARKS =
            List.of(
                    "%2",
                    "%3", "%4", "%5", "%6", "%7", "\\u00", "\\n", "auth\\", "\\x", "&#", "&quot;",
                    "&amp;", "&lt;", "=3d", "[0m", "[m", "=\n", "=\r\n");

    private static final String[] ENTITIES = {
        "quot;\"",
        "amp;&",
        "lt;<",
        "gt;>",
        "apos;'",
        "nbsp; ",
        "colon;:",
        "equals;=",
        "sol;/",
        "commat;@"
    };

    /** Adds {@code base[start, end)}, decoded once, to {@code out}. */
    public static void decode(Traced base, int start, int end, Traced.Builder out) {
        String text = base.text();
        boolean printable = isQuotedPrintable(text, start, end);
        boolean sure = printable && text.substring(start, end).contains("=3D");
        int at = start;
        while (at < end) {
            int next =
                    switch (text.charAt(at)) {
                        case '%' -> hexadecimal(text, at, at + 1, 2, end, out);
                        case '\\' -> backslashes(text, at, end, out);
                        case '&' -> entity(text, at, end, out);
                        case '=' -> printable ? quotedPrintable(text, at, end, sure, out) : at;
                        case '[' -> colour(text, at, end);
                        default -> at;
                    };
            if (next == at) {
                out.copy(at, at + 1);
                next++;
            }
            at = next;
        }
    }

    /** Adds the character of {@code digits} hexadecimal digits; {@code at} where they are none. */
    private static int hexadecimal(
            String text, int at, int from, int digits, int end, Traced.Builder out) {
        int code = from + digits <= end ? hex(text, from, from + digits) : -1;
        if (code < 0) {
            return at;
        }
        out.add((char) code, at, from + digits);
        return from + digits;
    }

    /** The number that hexadecimal digits write, or -1. */
    private static int hex(String text, int from, int to) {
        int code = 0;
        for (int i = from; i < to; i++) {
            int digit =
                    Chars.isAlphanumeric(text.charAt(i)) ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    /** However many backslashes there are: JSON that stands in JSON doubles them. */
    private static int backslashes(String text, int at, int end, Traced.Builder out) {
        int next = at;
        while (next < end && text.charAt(next) == '\\') {
            next++;
        }
        int decoded = next == end ? at : escaped(text, at, next, end, out);
        if (decoded == at) {
            out.copy(at, next);
        }
        return Math.max(next, decoded);
    }

    /** What the backslashes at {@code at} say of the character at {@code next}. */
    private static int escaped(String text, int at, int next, int end, Traced.Builder out) {
        char c = text.charAt(next);
        if (c == 'u' || c == 'x') {
            return hexadecimal(text, at, next + 1, c == 'u' ? 4 : 2, end, out);
        }
        if (c == '0' && text.startsWith("033[", next)) {
            out.add('\u001b', at, next + 3);
            return next + 3;
        }
        int known = "\"'/nrt".indexOf(c);
        if (known < 0) {
            return at;
        }
        out.add("\"'/\n\r\t".charAt(known), at, next + 1);
        return next + 1;
    }

    private static int entity(String text, int at, int end, Traced.Builder out) {
        if (text.startsWith("#", at + 1)) {
            boolean hexadecimal = at + 2 < end && Chars.lower(text.charAt(at + 2)) == 'x';
            int from = at + (hexadecimal ? 3 : 2);
            int to = Chars.skipAlphanumerics(text, from);
            if (to == from || to - from > 6 || to >= end || text.charAt(to) != ';') {
                return at;
            }
            int code = hexadecimal ? hex(text, from, to) : decimal(text, from, to);
            if (code < 0) {
                return at;
            }
            out.add((char) code, at, to + 1);
            return to + 1;
        }
        for (String entity : ENTITIES) {
            int length = entity.length() - 1;
            if (text.startsWith(entity.substring(0, length), at + 1)) {
                out.add(entity.charAt(length), at, at + 1 + length);
                return at + 1 + length;
            }
        }
        return at;
    }

    private static int decimal(String text, int from, int to) {
        return Chars.skipDigits(text, from) == to ? Chars.number(text, from, to) : -1;
    }

    /** RFC 2045: {@code =3D}, and a line end that does not count. */
    private static int quotedPrintable(
            String text, int at, int end, boolean sure, Traced.Builder out) {
        int line = text.startsWith("\r\n", at + 1) ? at + 2 : at + 1;
        if (line < end && text.charAt(line) == '\n' && isSoftEnd(text, line, sure)) {
            return line + 1;
        }
        boolean capitals =
                at + 2 < end
                        && "0123456789ABCDEF".indexOf(text.charAt(at + 1)) >= 0
                        && "0123456789ABCDEF".indexOf(text.charAt(at + 2)) >= 0;
        return capitals ? hexadecimal(text, at, at + 1, 2, end, out) : at;
    }

    /**
     * Whether the line that ends at {@code end} goes on after an equals sign: only long ones do
     * where nothing else is quoted-printable, and the padding of base64 is not such a sign.
     */
    private static boolean isSoftEnd(String text, int end, boolean sure) {
        int from = Chars.lineStart(text, end);
        int stop = Chars.contentEnd(text, from);
        return stop - from >= (sure ? 2 : 70)
                && stop - from <= 77
                && text.charAt(stop - 1) == '='
                && text.charAt(stop - 2) != '=';
    }

    private static boolean isQuotedPrintable(String text, int start, int end) {
        String lines = text.substring(start, end);
        return lines.contains("=3D") || lines.contains("=\n") || lines.contains("=\r\n");
    }

    /** {@code [31m} is left out; {@code at} where there is none. */
    private static int colour(String text, int at, int end) {
        int next = at + 1;
        while (next < end && (Chars.isDigit(text.charAt(next)) || text.charAt(next) == ';')) {
            next++;
        }
        return next < end && text.charAt(next) == 'm' ? next + 1 : at;
    }
}
