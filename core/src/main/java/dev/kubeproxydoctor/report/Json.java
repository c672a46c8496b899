package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * Writes JSON, member by member. A masked character that reaches it by any way is written as {@code
 * REDACTED}.
 */
final class Json {
    private final StringBuilder out = new StringBuilder();

    /** Who is open, innermost last: the brace or bracket that closes it. */
    private final StringBuilder open = new StringBuilder();

    Json beginObject() {
        return begin('{', '}');
    }

    Json beginArray() {
        return begin('[', ']');
    }

    /** Closes what was begun last. */
    Json end() {
        int last = open.length() - 1;
        out.append(open.charAt(last));
        open.setLength(last);
        return this;
    }

    /** The name of a member; its value comes next. */
    Json name(String name) {
        string(name);
        out.append(':');
        return this;
    }

    Json member(String name, String value) {
        return name(name).string(value);
    }

    Json member(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    Json member(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    Json member(String name, List<String> values) {
        name(name).beginArray();
        for (String value : values) {
            string(value);
        }
        return end();
    }

    Json string(String text) {
        comma();
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
                unicode(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Json begin(char opens, char closes) {
        comma();
        out.append(opens);
        open.append(closes);
        return this;
    }

    /** One value or member ends with none of these, and the next one needs a comma. */
    private void comma() {
        if (out.length() > 0 && "{[:".indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(',');
        }
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

    private void unicode(char c) {
        String digits = "0123456789abcdef";
        out.append("\\u")
                .append(digits.charAt(c >> 12))
                .append(digits.charAt(c >> 8 & 15))
                .append(digits.charAt(c >> 4 & 15))
                .append(digits.charAt(c & 15));
    }
}
