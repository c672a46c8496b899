package dev.kubeproxydoctor.paste;

/** Undoes the back-slashes that Go's {@code %q} and JSON put into a message. */
final class Escapes {
    private Escapes() {}

    /**
     * {@code a \"b\"\n} becomes {@code a "b"} and a line end; what is no escape stays. Text without
     * a back-slash comes back as it is.
     */
    static String undo(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            i = escape(text, i + 1, plain);
        }
        return plain.toString();
    }

    /**
     * Where the JSON string whose content starts at {@code at} ends: its closing quote, or the end
     * of the line.
     */
    static int stringEnd(String line, int at) {
        for (int i = at; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i;
            }
        }
        return line.length();
    }

    private static int escape(String text, int at, StringBuilder plain) {
        char c = text.charAt(at);
        switch (c) {
            case 'n' -> plain.append('\n');
            case 't' -> plain.append('\t');
            case 'r' -> plain.append('\r');
            case '"', '\\', '/' -> plain.append(c);
            case 'u' -> {
                int code = at + 5 <= text.length() ? hex(text, at + 1) : -1;
                if (code < 0) {
                    plain.append('\\').append(c);
                    return at;
                }
                plain.append((char) code);
                return at + 4;
            }
            default -> plain.append('\\').append(c);
        }
        return at;
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
