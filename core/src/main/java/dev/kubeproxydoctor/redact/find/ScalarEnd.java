package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;

/** Where a scalar ends: quoted, plain as YAML has it, plain in the middle of a line. */
final class ScalarEnd {
    private ScalarEnd() {}

    /**
     * Where the quote at {@code open} is closed, or where the line ends that does not; {@code
     * escapes} says how many backslashes stand before it.
     */
    static int closingQuote(String text, int open, int escapes, boolean yaml) {
        char quote = text.charAt(open);
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && !(yaml && goesOn(text, i, quote))) {
                return text.charAt(i - 1) == '\r' ? i - 1 : i;
            }
            if (c != quote) {
                continue;
            }
            if (quote == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                i++;
                continue;
            }
            int slashes = 0;
            while (i - 1 - slashes > open && text.charAt(i - 1 - slashes) == '\\') {
                slashes++;
            }
            if (quote != '"' || (slashes <= escapes && (slashes == escapes || slashes % 2 == 0))) {
                return i - (quote == '"' ? slashes == escapes ? slashes : 0 : 0);
            }
        }
        return text.length();
    }

    /** Whether a quoted scalar that the line does not close is closed on the next one. */
    private static boolean goesOn(String text, int lineEnd, char quote) {
        int close = Chars.find(text, quote, lineEnd, Chars.lineEnd(text, lineEnd + 1));
        return close > 0
                && (close + 1 >= Chars.contentEnd(text, close) || text.charAt(close + 1) == ',');
    }

    /**
     * A plain scalar of YAML: to the end of the line, without its comment and the comma of JSON.
     */
    static int plainOfYaml(String text, int start, int lineEnd) {
        int comment = text.substring(start, lineEnd).indexOf(" #");
        int end = comment >= 0 ? start + comment : lineEnd;
        while (end > start && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == ',')) {
            end--;
        }
        return end;
    }

    /** A value without quotes in the middle of a line. */
    static int plain(String text, int start, int lineEnd) {
        int depth = 0;
        for (int i = start; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c <= ' '
                    || c == '"'
                    || c == '`'
                    || (c == '<' && i + 1 < lineEnd && text.charAt(i + 1) == '/')) {
                return i;
            }
            if (c == '\\' && i + 1 < lineEnd && "n\"r".indexOf(text.charAt(i + 1)) >= 0) {
                return i;
            }
            if (",;&'".indexOf(c) >= 0 && separates(text, i, lineEnd)) {
                return i;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : 0;
            if (")]}".indexOf(c) >= 0) {
                if (depth == 0 && closes(text, i + 1, lineEnd)) {
                    return i;
                }
                depth--;
            }
        }
        return lineEnd;
    }

    /**
     * Whether another value begins after the sign at {@code at}: {@code ;user=x}, {@code , user}.
     */
    private static boolean separates(String text, int at, int lineEnd) {
        int next = at + 1;
        if (next >= lineEnd
                || text.charAt(next) <= ' '
                || "\"'}])\\,;".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        int end = next;
        while (end < lineEnd
                && end - next < 40
                && (Chars.isWord(text.charAt(end)) || text.charAt(end) == ' ')) {
            end++;
        }
        return end > next
                && end < lineEnd
                && (text.charAt(end) == '=' || (text.charAt(end) == ':' && text.charAt(at) != '&'));
    }

    private static boolean closes(String text, int next, int lineEnd) {
        return next >= lineEnd
                || text.charAt(next) <= ' '
                || "\"'}]),;\\.:/".indexOf(text.charAt(next)) >= 0;
    }
}
