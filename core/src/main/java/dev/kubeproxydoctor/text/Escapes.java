package dev.kubeproxydoctor.text;

/**
 * The back-slashes that Go's {@code %q} and JSON put into a message: {@code \"}, {@code \n}, {@code
 * \x1b}, and four digits behind the letter u. Source: RFC 8259, section 7; Go's strconv.Quote.
 */
public final class Escapes {
    /** The letters behind a back-slash, and what they stand for. */
    private static final String LETTERS = "ntr\"'\\/";

    private static final String MEANT = "\n\t\r\"'\\/";

    private Escapes() {}

    /**
     * {@code a \"b\"\n} becomes {@code a "b"} and a line end; what is no escape stays. Text without
     * a back-slash comes back as it is.
     */
    public static Traced undo(Traced escaped) {
        String text = escaped.text();
        int mark = text.indexOf('\\');
        if (mark < 0) {
            return escaped;
        }
        Traced.Builder plain = new Traced.Builder(escaped);
        int at = 0;
        while (mark >= 0 && mark + 1 < text.length()) {
            int end = end(text, mark + 1);
            if (end > mark + 1) {
                plain.copy(at, mark);
                plain.add(meant(text, mark + 1, end), mark, end);
                at = end;
            }
            mark = text.indexOf('\\', Math.max(end, mark + 2));
        }
        plain.copy(at, text.length());
        return plain.build();
    }

    /**
     * Where the JSON string whose content starts at {@code at} ends: its closing quote, or the end
     * of the line.
     */
    public static int stringEnd(String line, int at) {
        for (int i = at; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i;
            }
        }
        return line.length();
    }

    /**
     * Where the escape ends of which {@code at} is the letter behind the back-slash; {@code at}
     * where it is none. {@code \x1b} is Go's alone.
     */
    public static int end(String text, int at) {
        char c = text.charAt(at);
        if (c == 'u' || c == 'x') {
            int end = at + (c == 'u' ? 5 : 3);
            return end <= text.length() && Chars.number(text, at + 1, end, 16) >= 0 ? end : at;
        }
        return LETTERS.indexOf(c) >= 0 ? at + 1 : at;
    }

    /** The character that an escape stands for, of which {@code at} is the letter. */
    public static char meant(String text, int at, int end) {
        return end > at + 1
                ? (char) Chars.number(text, at + 1, end, 16)
                : MEANT.charAt(LETTERS.indexOf(text.charAt(at)));
    }
}
