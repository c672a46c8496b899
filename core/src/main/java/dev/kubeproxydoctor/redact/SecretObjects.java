package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;

/**
 * The data of Secrets, in YAML and JSON, in lists, with {@code kind} before or after it. Works on
 * text that is no valid YAML, as pastes are, and behind the margin of a log or a mail.
 */
final class SecretObjects {
    private SecretObjects() {}

    private static final String KIND = "secretdata";

    /**
     * Masks every value of {@code data} and {@code stringData} in an object whose {@code kind} is
     * {@code Secret}. {@code at} is where the word Secret stands; nothing happens unless {@code
     * kind} precedes it.
     */
    static void at(String text, int at, Found found) {
        int kind = kindBefore(text, at);
        boolean list = text.startsWith("SecretList", at);
        boolean longer = !list && at + 6 < text.length() && Chars.isWord(text.charAt(at + 6));
        if (kind < 0 || longer || at < found.flowSearchedTo) {
            return;
        }
        int lineStart = found.lineStart(at);
        int lineEnd = found.lineEnd(at);
        int column = column(text, lineStart);
        boolean quoted = kind > lineStart && "\"{,".indexOf(text.charAt(kind - 1)) >= 0;
        boolean flow =
                quoted
                        || kind > lineStart
                                && Chars.find(text, '{', Math.max(lineStart, kind - 4096), kind)
                                        >= 0;
        if (key(text, lineStart) != kind && !flow) {
            return;
        }
        int from = Math.max(lineStart, found.flowSearchedTo);
        if (flow) {
            found.flowSearchedTo = lineEnd;
            if (FlowData.mask(text, from, lineEnd, found)) {
                return;
            }
        }
        if (list) {
            list(text, lineStart, found);
        } else if (column != found.objectColumn || at < found.objectFrom || at >= found.objectTo) {
            object(text, lineStart, column, found);
        }
    }

    /**
     * Masks the data of the object around the line at {@code lineStart}. Its lines have their keys
     * at {@code column} or deeper; another {@code apiVersion} at that column begins another object,
     * as where two outputs are pasted one after the other.
     */
    private static void object(String text, int lineStart, int column, Found found) {
        int from = lineStart;
        boolean begun = false;
        for (int line = lineStart;
                line >= 0 && belongs(text, line, column) && !begun;
                line = previousLine(text, line)) {
            from = line;
            begun = isVersion(text, line, column);
        }
        int versions = 0;
        int line = from;
        while (line < text.length() && belongs(text, line, column)) {
            versions += isVersion(text, line, column) ? 1 : 0;
            if (versions > 1) {
                break;
            }
            line = dataBlock(text, line, column, found);
        }
        found.objectColumn = column;
        found.objectFrom = from;
        found.objectTo = line;
    }

    /**
     * A list of Secrets: its items name no kind, so the data of each is masked, from the start of
     * the document around the line at {@code lineStart} to its end.
     */
    private static void list(String text, int lineStart, Found found) {
        if (lineStart < found.listTo) {
            return;
        }
        int from = lineStart;
        while (from > found.listTo && !beginsDocument(text, from)) {
            from = previousLine(text, from);
        }
        int line = Math.max(from, found.listTo);
        do {
            line = dataBlock(text, line, column(text, line), found);
        } while (line < text.length() && !beginsDocument(text, line));
        found.listTo = line;
    }

    private static boolean beginsDocument(String text, int line) {
        int at = Margin.end(text, line);
        return text.startsWith("---", at)
                || text.startsWith("apiVersion", at)
                || text.startsWith("{", at);
    }

    private static boolean isVersion(String text, int line, int column) {
        int key = key(text, line);
        return column(text, line) == column
                && (text.startsWith("apiVersion", key) || text.startsWith("\"apiVersion", key));
    }

    /** Where the word kind stands of which the text at {@code at} is the value, or -1. */
    private static int kindBefore(String text, int at) {
        int end = at;
        while (end > 0 && at - end < 16 && "\"' :\\".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean separated = text.substring(end, at).indexOf(':') >= 0;
        return separated && end >= 4 && text.startsWith("kind", end - 4) ? end - 4 : -1;
    }

    /**
     * Whether the line at {@code line} is still part of an object whose keys stand at {@code
     * column}.
     */
    private static boolean belongs(String text, int line, int column) {
        int key = key(text, line);
        boolean blank = key >= Chars.lineEnd(text, line);
        return blank
                || column(text, line) >= column && !text.startsWith("---", Margin.end(text, line));
    }

    /**
     * Masks the values below the line at {@code line} if its key is data at {@code column}.
     *
     * @return the start of the first line after what was masked
     */
    private static int dataBlock(String text, int line, int column, Found found) {
        int key = key(text, line);
        int next = Chars.lineEnd(text, line) + 1;
        if (column(text, line) != column || key >= text.length()) {
            return next;
        }
        int from = text.charAt(key) == '"' || text.charAt(key) == '\'' ? key + 1 : key;
        boolean strings = text.startsWith("stringData", from);
        int nameEnd = from + (strings ? 10 : 4);
        boolean data = strings || text.startsWith("data", from);
        if (!data || nameEnd >= text.length() || ":\"' ".indexOf(text.charAt(nameEnd)) < 0) {
            return next;
        }
        int brace = Chars.find(text, '{', key, next - 1);
        if (brace >= 0 && Chars.find(text, '}', brace, next - 1) >= 0) {
            FlowData.maskObject(text, brace, !strings, found);
            return next;
        }
        for (int at = next; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            int margin = Margin.end(text, at);
            int start = Chars.skipBlanks(text, margin);
            int stop = Math.max(start, Margin.stop(text, at));
            if (start < stop && (start - margin <= column || text.charAt(start) == '}')) {
                return at;
            }
            maskValue(text, start, stop, !strings, found);
        }
        return text.length();
    }

    /**
     * Masks what follows the key of one line of data; a line without a key is the rest of the value
     * above and is masked whole.
     */
    private static void maskValue(String text, int start, int stop, boolean base64, Found found) {
        if (start >= stop || text.charAt(start) == '#' || text.startsWith("-----", start)) {
            return;
        }
        int from = start;
        for (int i = start; i < stop && from == start; i++) {
            if (text.charAt(i) == ':' && (i + 1 == stop || Chars.isBlank(text.charAt(i + 1)))) {
                from = Math.min(stop, Chars.skipBlanks(text, i + 1));
            }
        }
        int to = stop;
        int comment = text.substring(from, to).indexOf(" #");
        if (comment > 0 && from > start && "\"'".indexOf(text.charAt(from)) < 0) {
            to = from + comment;
        }
        if (from < to && "|>".indexOf(text.charAt(from)) >= 0) {
            return;
        }
        if (from < to && text.charAt(to - 1) == ',') {
            to--;
        }
        if (to - from >= 2 && "\"'".indexOf(text.charAt(from)) >= 0) {
            int close = text.substring(from + 1, to).lastIndexOf(text.charAt(from));
            from++;
            to = close < 0 ? to : from + close;
        }
        if (!Values.isPlaceholder(text, from, Math.max(from, to))) {
            found.add(from, to, KIND, base64);
        }
    }

    /** The column of the line's key, after its margin, indentation and the dashes of list items. */
    private static int column(String text, int line) {
        return key(text, line) - Margin.end(text, line);
    }

    /** Where the key of the line starts. */
    private static int key(String text, int line) {
        int at = Chars.skipBlanks(text, Margin.end(text, line));
        while (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
            at = Chars.skipBlanks(text, at + 1);
        }
        return at;
    }

    private static int previousLine(String text, int line) {
        return line == 0 ? -1 : text.lastIndexOf('\n', line - 2) + 1;
    }
}
