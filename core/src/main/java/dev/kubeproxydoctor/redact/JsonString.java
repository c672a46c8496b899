package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;

/**
 * Writes strings of JSON, which YAML and LogQL take too. A masked character that reaches one by any
 * way is written as {@code REDACTED}.
 */
public final class JsonString {
    private JsonString() {}

    /** A text as a string, quotes included: {@code say "hi"} as {@code "say \"hi\""}. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        append(out, text);
        return out.toString();
    }

    /** Writes a text as a string, quotes included. */
    public static void append(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == SafeText.MASK) {
                if (i == 0 || text.charAt(i - 1) != SafeText.MASK) {
                    out.append("REDACTED");
                }
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (isControl(c) || Chars.isLoneSurrogate(text, i)) {
                unicode(out, c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** What ends a line, or what a terminal would heed: control characters and directions. */
    private static boolean isControl(char c) {
        return c < 0x20
                || (c >= 0x7f && c < 0xa0)
                || c == 0x61c
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static void unicode(StringBuilder out, char c) {
        String digits = "0123456789abcdef";
        out.append("\\u")
                .append(digits.charAt(c >> 12))
                .append(digits.charAt(c >> 8 & 15))
                .append(digits.charAt(c >> 4 & 15))
                .append(digits.charAt(c & 15));
    }
}
