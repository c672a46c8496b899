package dev.kubeproxydoctor.cli;

import java.io.PrintStream;

/**
 * Lines for a terminal. What comes out of a paste or a name may hold characters that move the
 * cursor, clear the screen, turn the direction of text or begin a line; they are shown and do
 * nothing: {@code ESC[2J} reads {@code \x1b[2J}, a line end {@code \n}, a right-to-left override
 * {@code \u202e}.
 *
 * @param out where the lines go
 */
record Terminal(PrintStream out) {
    /** Prints one line, whatever it holds. */
    void line(String text) {
        out.println(shown(text));
    }

    /** Prints an empty line. */
    void line() {
        out.println();
    }

    /** A text in which every character can be seen; a tab, which only makes room, stays. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int code = text.codePointAt(at);
            int end = at + Character.charCount(code);
            if (code == '\t' || !isHidden(code)) {
                shown.append(text, at, end);
            } else {
                text.substring(at, end).chars().forEach(c -> shown.append(escape(c)));
            }
            at = end;
        }
        return shown.toString();
    }

    private static boolean isHidden(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.format(c < 0x100 ? "\\x%02x" : "\\u%04x", c);
        };
    }
}
