package dev.kubeproxydoctor.text;

/** The back-slashes that Go's {@code %q} and JSON put into a message. */
public final class Escapes {
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
            int end = end(text, mark);
            if (end > mark) {
                plain.copy(at, mark);
                plain.add(meant(text, mark + 1), mark, end);
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

    /** Where the escape that begins at {@code at} ends; {@code at} where it is none. */
    private static int end(String text, int at) {
        char c = text.charAt(at + 1);
        if (c == 'u') {
            return at + 6 <= text.length() && hex(text, at + 2) >= 0 ? at + 6 : at;
        }
        return "ntr\"\\/".indexOf(c) >= 0 ? at + 2 : at;
    }

    /** The character that an escape stands for, of which {@code at} is the letter. */
    private static char meant(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'u' -> (char) hex(text, at + 1);
            default -> c;
        };
    }

    private static int hex(String text, int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
