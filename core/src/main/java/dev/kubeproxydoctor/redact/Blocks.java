package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;

/**
 * Secrets of several lines: private keys, block scalars, the data of a Secret. Works on text that
 * is no valid YAML, as pastes are.
 */
final class Blocks {
    private static final int PRIVATE_KEY_LINES = 200;

    private Blocks() {}

    /**
     * The body of the key whose {@code PRIVATE KEY} stands at {@code at}: in lines of its own, or
     * in one line with escaped line ends.
     */
    static void privateKey(String text, int at, Found found) {
        int lineStart = lineStart(text, at);
        int begin = text.lastIndexOf("BEGIN", at);
        int dashes = text.indexOf("-----", at);
        if (begin < lineStart || dashes < 0 || dashes > at + 40) {
            return;
        }
        int bodyStart = dashes + 5;
        int close = text.indexOf("-----END", bodyStart);
        int lineEnd = lineEnd(text, bodyStart);
        boolean escaped = !Chars.isBlank(text.substring(bodyStart, lineEnd).replace("\r", ""));
        if (escaped) {
            int quote = firstOf(text, "\"'", bodyStart, lineEnd);
            found.add(
                    bodyStart,
                    close >= 0 && close < lineEnd ? close : quote < 0 ? lineEnd : quote,
                    "privatekey");
            return;
        }
        int line = lineEnd + 1;
        Span first = null;
        for (int i = 0; i < PRIVATE_KEY_LINES && line < text.length() && line != close; i++) {
            int end = lineEnd(text, line);
            int start = Chars.skipBlanks(text, line);
            int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (start >= end
                    || text.startsWith("-----", start)
                    || !isKeyMaterial(text, start, stop)) {
                return;
            }
            first = first == null ? new Span(start, stop) : first;
            found.addLine(start, stop, "privatekey", false, first);
            line = end + 1;
        }
    }

    /**
     * Every line below the key at {@code keyStart} that is indented deeper: a block scalar's
     * content.
     */
    static void maskBelow(
            String text, int keyStart, int from, String kind, boolean base64, Found found) {
        int column = keyStart - lineStart(text, keyStart);
        int line = lineEnd(text, from) + 1;
        Span first = null;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            int start = Chars.skipBlanks(text, line);
            int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (start < stop && start - line <= column) {
                return;
            }
            first = first == null ? new Span(start, Math.max(start, stop)) : first;
            found.addLine(start, stop, kind, base64, first);
            line = end + 1;
        }
    }

    /**
     * Every value of {@code data} and {@code stringData} in an object whose {@code kind} is {@code
     * Secret}. {@code at} is where the word Secret stands; nothing happens unless {@code kind}
     * precedes it.
     */
    static void secretObject(String text, int at, Found found) {
        int lineStart = lineStart(text, at);
        String before = text.substring(lineStart, at);
        int kind = before.lastIndexOf("kind");
        if (kind < 0
                || at + 6 < text.length() && Chars.isWord(text.charAt(at + 6))
                || !onlySeparators(before, kind + 4)) {
            return;
        }
        int column = keyColumn(text, lineStart);
        if (column != kind && !before.substring(0, kind).endsWith("\"")) {
            return;
        }
        if (at < found.flowSearchedTo) {
            return;
        }
        if (hasOnLine(text, "\"data\":", lineStart)
                || hasOnLine(text, "\"stringData\":", lineStart)) {
            FlowData.mask(
                    text, Math.max(lineStart, found.flowSearchedTo), lineEnd(text, at), found);
            found.flowSearchedTo = lineEnd(text, at);
            return;
        }
        for (int line = lineStart;
                line >= 0 && belongs(text, line, column);
                line = previousLine(text, line)) {
            dataBlock(text, line, column, found);
        }
        for (int line = lineEnd(text, at) + 1;
                line < text.length() && belongs(text, line, column);
                line = lineEnd(text, line) + 1) {
            dataBlock(text, line, column, found);
        }
    }

    private static boolean onlySeparators(String before, int from) {
        for (int i = from; i < before.length(); i++) {
            if ("\"' :\\".indexOf(before.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the line at {@code line} is still part of an object whose keys stand at {@code
     * column}.
     */
    private static boolean belongs(String text, int line, int column) {
        int start = keyColumn(text, line);
        boolean blank = line + start >= lineEnd(text, line);
        return blank || start >= column && !text.startsWith("---", line);
    }

    private static void dataBlock(String text, int line, int column, Found found) {
        int key = line + keyColumn(text, line);
        if (key - line != column) {
            return;
        }
        int from = key < text.length() && text.charAt(key) == '"' ? key + 1 : key;
        boolean data =
                text.startsWith("data", from)
                        && from + 4 < text.length()
                        && ":\"".indexOf(text.charAt(from + 4)) >= 0;
        boolean strings = text.startsWith("stringData", from);
        if (!data && !strings) {
            return;
        }
        int end = lineEnd(text, line);
        if (text.indexOf('{', key) >= 0
                && text.indexOf('{', key) < end
                && text.indexOf('}', key) >= 0
                && text.indexOf('}', key) < end) {
            FlowData.maskObject(text, text.indexOf('{', key), data, found);
            return;
        }
        for (int at = end + 1; at < text.length(); at = lineEnd(text, at) + 1) {
            int start = Chars.skipBlanks(text, at);
            int stop = trimmedEnd(text, lineEnd(text, at));
            if (start < stop && (start - at <= column || text.charAt(start) == '}')) {
                return;
            }
            maskValue(text, start, stop, data, found);
        }
    }

    /**
     * Masks what follows the key of one line of data; a line without a key is the rest of the value
     * above and is masked whole.
     */
    private static void maskValue(String text, int start, int stop, boolean base64, Found found) {
        int colon = -1;
        for (int i = start; i < stop && colon < 0; i++) {
            if (text.charAt(i) == ':' && (i + 1 == stop || Chars.isBlank(text.charAt(i + 1)))) {
                colon = i;
            }
        }
        int from = colon < 0 ? start : Chars.skipBlanks(text, colon + 1);
        int to = stop;
        if (from < to && "|>".indexOf(text.charAt(from)) >= 0) {
            return;
        }
        if (from < to && text.charAt(to - 1) == ',') {
            to--;
        }
        if (to - from >= 2
                && "\"'".indexOf(text.charAt(from)) >= 0
                && text.charAt(to - 1) == text.charAt(from)) {
            from++;
            to--;
        }
        if (!Shapes.isPlaceholder(text, from, Math.max(from, to))) {
            found.add(from, to, "secretdata", base64);
        }
    }

    private static boolean isKeyMaterial(String text, int start, int end) {
        int headerColon = text.indexOf(": ", start);
        if (headerColon > 0 && headerColon < end) {
            String name = text.substring(start, headerColon);
            return name.equals("Proc-Type") || name.equals("DEK-Info");
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.isLetter(c) && !Chars.isDigit(c) && "+/=>".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The column of the first character of the key on this line: after the indentation and the dash
     * of a list item.
     */
    private static int keyColumn(String text, int line) {
        int at = Chars.skipBlanks(text, line);
        while (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
            at = Chars.skipBlanks(text, at + 1);
        }
        return at - line;
    }

    private static int previousLine(String text, int line) {
        return line == 0 ? -1 : text.lastIndexOf('\n', line - 2) + 1;
    }

    private static int trimmedEnd(String text, int end) {
        int stop = end;
        while (stop > 0
                && (text.charAt(stop - 1) == '\r' || Chars.isBlank(text.charAt(stop - 1)))) {
            stop--;
        }
        return stop;
    }

    private static int firstOf(String text, String set, int from, int to) {
        for (int i = from; i < to; i++) {
            if (set.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasOnLine(String text, String what, int from) {
        int at = text.indexOf(what, from);
        return at >= 0 && at < lineEnd(text, from);
    }

    /**
     * Where the line of {@code at} starts; on a line longer than 64 Ki units that far back is far
     * enough.
     */
    static int lineStart(String text, int at) {
        int limit = Math.max(0, at - 65_536);
        int start = at;
        while (start > limit && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
