package dev.kubeproxydoctor.text;

import java.util.List;

/**
 * HTML's entities, by name and by number: an ampersand and {@code quot;}, {@code #34;} or {@code
 * #x22;} stand for a quote. Without its semicolon, or with a name that is not known, it stands for
 * itself.
 *
 * <p>Source: HTML, section 13.5; of its names these are what pages put into what they show.
 */
public final class Entities {
    private Entities() {}

    private static final List<String> NAMES =
            Chars.words("quot; amp; lt; gt; apos; nbsp; colon; equals; sol; commat;");

    /** What each of them stands for. */
    private static final String MEANT = "\"&<>' :=/@";

    /** No number of a character is longer. */
    private static final int LONGEST = 6;

    /** The text with the characters that its entities stand for; the same where it has none. */
    public static Traced undo(Traced written) {
        String text = written.text();
        int mark = text.indexOf('&');
        if (mark < 0) {
            return written;
        }
        Traced.Builder plain = new Traced.Builder(written);
        int at = 0;
        for (; mark >= 0; mark = text.indexOf('&', Math.max(at, mark + 1))) {
            plain.copy(at, mark);
            at = add(text, mark, plain);
        }
        plain.copy(at, text.length());
        return plain.build();
    }

    /**
     * Adds what the entity that begins at {@code at} stands for; returns where it ends, {@code at}
     * where there is none.
     */
    public static int add(String text, int at, Traced.Builder plain) {
        if (text.startsWith("#", at + 1)) {
            boolean hexadecimal = text.startsWith("x", at + 2) || text.startsWith("X", at + 2);
            int from = at + (hexadecimal ? 3 : 2);
            int to = Chars.skipAlphanumerics(text, from);
            int code =
                    to > from && to - from <= LONGEST && text.startsWith(";", to)
                            ? Chars.number(text, from, to, hexadecimal ? 16 : 10)
                            : -1;
            if (code < 0 || code > Character.MAX_VALUE) {
                return at;
            }
            plain.add((char) code, at, to + 1);
            return to + 1;
        }
        for (int i = 0; i < MEANT.length(); i++) {
            if (text.startsWith(NAMES.get(i), at + 1)) {
                int end = at + 1 + NAMES.get(i).length();
                plain.add(MEANT.charAt(i), at, end);
                return end;
            }
        }
        return at;
    }
}
