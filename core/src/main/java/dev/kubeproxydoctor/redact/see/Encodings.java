package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Entities;
import dev.kubeproxydoctor.text.Escapes;
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
            Chars.words(
                    "%2 %3 %4 %5 %6 %7 \\u00 \\n \\0 auth\\ \\x &# &quot; &amp; &lt; =3d [0m [m");

    /** The ends of lines that may go on: quoted-printable. */
    public static final List<String> LINE_ENDS = List.of("=\n", "=\r\n");

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
            case '&' -> Entities.add(text, at, out);
            case '=' -> printable ? quotedPrintable(at) : at;
            default -> colour(at);
        };
    }

    /** Adds the character of {@code digits} hexadecimal digits; {@code at} where they are none. */
    private int hexadecimal(int at, int from, int digits) {
        int code = from + digits <= end ? Chars.number(text, from, from + digits, 16) : -1;
        if (code < 0) {
            return at;
        }
        out.add((char) code, at, from + digits);
        return from + digits;
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
        int octal = c == '0' && next + 3 <= end ? Chars.number(text, next, next + 3, 8) : -1;
        if (octal > 0) {
            out.add((char) octal, at, next + 3);
            return next + 3;
        }
        int to = Escapes.end(text, next);
        if (to == next || to > end) {
            return at;
        }
        out.add(Escapes.meant(text, next, to), at, to);
        return to;
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
