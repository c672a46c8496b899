package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;

/** Where a value ends: quoted, plain, folded, on the next line, in the notation it stands in. */
final class Scalar {
    private Scalar() {}

    private static final int LONG = 4096;

    /**
     * Masks the value that starts at {@code at}, of the name that starts at {@code nameStart}.
     *
     * @param yaml whether the name stands where YAML has its keys, so that a value may hold blanks
     */
    static void mask(
            String text,
            int nameStart,
            int at,
            boolean yaml,
            Names.Claim claim,
            String name,
            Found found) {
        String kind = Names.kind(name);
        boolean base64 = name.endsWith("-data");
        int start = skipProperties(text, at);
        if (start >= text.length()) {
            return;
        }
        char first = text.charAt(start);
        boolean bare = first == '\n' || first == '\r' || (yaml && first == '#');
        if ((bare && yaml) || first == '|' || (first == '>' && !text.startsWith(">\"", start))) {
            if (!bare
                    || (claim == Names.Claim.SECRET
                            && isScalarBelow(text, nameStart, start, found))) {
                below(text, nameStart, start, kind, base64, found);
            }
            return;
        }
        boolean standIn = first == '<' && found.inLine('>', start) > 0;
        if (bare || standIn) {
            return;
        }
        int escapes = 0;
        int open = start;
        while (open < text.length() && (text.charAt(open) == '\\' || text.charAt(open) == '[')) {
            escapes += text.charAt(open) == '\\' ? 1 : 0;
            open++;
        }
        boolean quoted = open < text.length() && "\"'`".indexOf(text.charAt(open)) >= 0;
        int end;
        if (quoted) {
            end = closingQuote(text, open, escapes, yaml);
            start = open + 1;
        } else if (first == '{'
                && found.inLine('}', start) > 0
                && !text.startsWith("{\"", start)
                && !text.startsWith("{{", start)) {
            start++;
            end = found.inLine('}', start);
        } else {
            end =
                    yaml && !kind.equals("token")
                            ? lineScalarEnd(
                                    text,
                                    start,
                                    Math.max(start, Margin.stop(text, found.lineStart(start))))
                            : plainEnd(text, start, found.lineEnd(start));
        }
        boolean sure =
                claim == Names.Claim.SECRET
                        || (Values.isStrong(text, start, end)
                                && Chars.find(text, ' ', start, end) < 0);
        boolean path = Values.isPath(text, start, end);
        if (sure
                && !path
                && !Values.isPlaceholder(text, start, end)
                && !Values.isSealed(text, start, end)
                && (quoted || !isSentence(text, start, end, kind))) {
            found.named(start, end, kind, base64);
        } else if (end - start > LONG) {
            // Names inside it are part of it, so that a long line is read once.
            found.namedTo = end;
        }
    }

    /** Tokens and keys hold no blanks. */
    private static boolean isSentence(String text, int start, int end, String kind) {
        int blank = Chars.find(text, ' ', start, end);
        return blank > 0
                && !kind.equals("password")
                && !Values.isStrong(text, start, blank)
                && !text.startsWith("--", start);
    }

    /** YAML's anchor and tag before a value: {@code &a !!str x}. */
    private static int skipProperties(String text, int at) {
        int start = at;
        while (start + 1 < text.length()) {
            boolean tag = text.startsWith("!!", start);
            boolean anchor = text.charAt(start) == '&';
            int end = Chars.skipWord(text, start + (tag ? 2 : 1));
            int next = Chars.skipBlanks(text, end);
            if ((!tag && !anchor)
                    || next == end
                    || next >= text.length()
                    || text.charAt(next) <= ' ') {
                return start;
            }
            start = next;
        }
        return start;
    }

    /** Whether the line below is indented deeper and is neither a key nor an item. */
    private static boolean isScalarBelow(String text, int nameStart, int at, Found found) {
        int line = Chars.lineEnd(text, at) + 1;
        if (line >= text.length()) {
            return false;
        }
        int start = Chars.skipBlanks(text, Margin.end(text, line));
        int end = Chars.contentEnd(text, start);
        int own = found.lineStart(nameStart);
        boolean deeper = Margin.indent(text, line) > nameStart - Margin.end(text, own);
        return deeper
                && start < end
                && text.substring(start, end).indexOf(": ") < 0
                && text.charAt(end - 1) != ':'
                && !text.startsWith("- ", start);
    }

    /** Masks every line below the key at {@code keyStart} that is indented deeper. */
    private static void below(
            String text, int keyStart, int from, String kind, boolean base64, Found found) {
        int column = keyStart - Margin.end(text, found.lineStart(keyStart));
        int line = Chars.lineEnd(text, from) + 1;
        Span first = null;
        while (line < text.length()) {
            int margin = Margin.end(text, line);
            int start = Chars.skipBlanks(text, margin);
            int stop = Margin.stop(text, line);
            if (start < stop && start - margin <= column) {
                break;
            }
            if (start < stop) {
                first = first == null ? new Span(start, stop) : first;
                found.addLine(start, stop, kind, base64, first);
            }
            line = Chars.lineEnd(text, line) + 1;
        }
        found.namedTo = line;
    }

    /** A flag whose value is the next item of a list: {@code - --token} and {@code - x}. */
    static void nextItem(
            String text, int nameStart, int lineEnd, Names.Claim claim, String name, Found found) {
        int line = lineEnd + 1;
        if (line >= text.length()) {
            return;
        }
        int start = Chars.skipBlanks(text, Margin.end(text, line));
        start = text.startsWith("- ", start) ? Chars.skipBlanks(text, start + 1) : start;
        if (!text.startsWith("-", start)) {
            mask(text, nameStart, start, false, claim, name, found);
        }
    }

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
    private static int lineScalarEnd(String text, int start, int lineEnd) {
        int comment = text.substring(start, lineEnd).indexOf(" #");
        int end = comment >= 0 ? start + comment : lineEnd;
        while (end > start && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == ',')) {
            end--;
        }
        return end;
    }

    /** A value without quotes in the middle of a line. */
    static int plainEnd(String text, int start, int lineEnd) {
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

    /**
     * A name that only blanks, a list dash or a quote precede on its line stands where YAML has
     * keys.
     */
    static boolean isKey(String text, int nameStart, Found found) {
        int margin = Margin.end(text, found.lineStart(nameStart));
        int at = nameStart;
        while (at > margin
                && (Chars.isBlank(text.charAt(at - 1))
                        || "-\"'?".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at <= margin;
    }
}
