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
    /** What stands where something may be written in another way, in lower case. */
    public static final List<String> MARKS =
            Chars.words("%2 %3 %4 %5 %6 %7 \\u00 \\n auth\\ \\x &# &quot; &amp; &lt; =3d [0m [m");

    /** The ends of lines that may go on: quoted-printable. */
    public static final List<String> LINE_ENDS = List.of("=\n", "=\r\n");

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

    private final String text;
    private final int end;
    private final boolean printable;
    private final boolean surelyPrintable;
    private final Traced.Builder out;

    private Encodings(String text, int start, int end, Traced.Builder out) {
        this.text = text;
        this.end = end;
        String lines = text.substring(start, end);
        this.printable = QuotedPrintable.isIn(lines);
        this.surelyPrintable = QuotedPrintable.isSurelyIn(lines);
        this.out = out;
    }

    /** Adds {@code base[start, end)}, decoded once, to {@code out}. */
    public static void decode(Traced base, int start, int end, Traced.Builder out) {
        new Encodings(base.text(), start, end, out).decode(start);
    }

    private void decode(int start) {
        int plain = start;
        int at = start;
        while (at < end) {
            if (isPlain(text.charAt(at))) {
                at++;
                continue;
            }
            out.copy(plain, at);
            int next = special(at);
            plain = Math.max(next, at);
            at = Math.max(next, at + 1);
        }
        out.copy(plain, end);
    }

    private static boolean isPlain(char c) {
        return c != '%' && c != '\\' && c != '&' && c != '=' && c != '[';
    }

    /** Adds what begins at {@code at}; returns where it ends, or {@code at} where it is plain. */
    private int special(int at) {
        return switch (text.charAt(at)) {
            case '%' -> hexadecimal(at, at + 1, 2);
            case '\\' -> backslashes(at);
            case '&' -> entity(at);
            case '=' -> printable ? quotedPrintable(at) : at;
            default -> colour(at);
        };
    }

    /** Adds the character of {@code digits} hexadecimal digits; {@code at} where they are none. */
    private int hexadecimal(int at, int from, int digits) {
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
    private int backslashes(int at) {
        int next = at;
        while (next < end && text.charAt(next) == '\\') {
            next++;
        }
        int decoded = next == end ? at : escaped(at, next);
        if (decoded == at) {
            out.copy(at, next);
        }
        return Math.max(next, decoded);
    }

    /** What the backslashes at {@code at} say of the character at {@code next}. */
    private int escaped(int at, int next) {
        char c = text.charAt(next);
        if (c == 'u' || c == 'x') {
            return hexadecimal(at, next + 1, c == 'u' ? 4 : 2);
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

    private int entity(int at) {
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
    private int quotedPrintable(int at) {
        int line = QuotedPrintable.softEnd(text, at, surelyPrintable);
        if (line >= 0 && line < end) {
            return line + 1;
        }
        boolean capitals = at + 2 < end && QuotedPrintable.isCode(text, at);
        return capitals ? hexadecimal(at, at + 1, 2) : at;
    }

    /** {@code [31m} is left out; {@code at} where there is none. */
    private int colour(int at) {
        int next = at + 1;
        while (next < end && (Chars.isDigit(text.charAt(next)) || text.charAt(next) == ';')) {
            next++;
        }
        return next < end && text.charAt(next) == 'm' ? next + 1 : at;
    }
}
