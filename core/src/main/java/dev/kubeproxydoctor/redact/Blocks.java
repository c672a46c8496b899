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
        if (at < found.keyTo) {
            return;
        }
        int lineStart = found.lineStart(at);
        int lineEnd = found.lineEnd(at);
        int begin = text.lastIndexOf("BEGIN", at);
        int dashes = text.indexOf("-----", at);
        if (begin < Math.max(lineStart, at - 40) || dashes < 0 || dashes > at + 40) {
            return;
        }
        int bodyStart = dashes + 5;
        if (Chars.skipBlanks(text, bodyStart) < trimmedEnd(text, lineEnd)) {
            found.keyTo = escapedKeyEnd(text, bodyStart, lineEnd);
            found.add(bodyStart, found.keyTo, "privatekey");
            return;
        }
        int line = lineEnd + 1;
        Span first = null;
        for (int i = 0; i < PRIVATE_KEY_LINES && line < text.length(); i++) {
            int end = Chars.lineEnd(text, line);
            int start = Chars.skipBlanks(text, line);
            int stop = trimmedEnd(text, end);
            if (start >= stop
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
     * Where a key in one line ends: at its END mark, else at the quote that closes it, else at the
     * end of the line.
     */
    private static int escapedKeyEnd(String text, int from, int lineEnd) {
        for (int i = from; i < lineEnd; i++) {
            if (text.charAt(i) == '"' || text.charAt(i) == '\'' || text.startsWith("-----END", i)) {
                return i;
            }
        }
        return lineEnd;
    }

    /**
     * Every line below the key at {@code keyStart} that is indented deeper: a block scalar's
     * content.
     */
    static void maskBelow(
            String text, int keyStart, int from, String kind, boolean base64, Found found) {
        int column = keyStart - found.lineStart(keyStart);
        int line = Chars.lineEnd(text, from) + 1;
        Span first = null;
        while (line < text.length()) {
            int end = Chars.lineEnd(text, line);
            int start = Chars.skipBlanks(text, line);
            int stop = trimmedEnd(text, end);
            if (start < stop && start - line <= column) {
                break;
            }
            if (start < stop) {
                first = first == null ? new Span(start, stop) : first;
                found.addLine(start, stop, kind, base64, first);
            }
            line = end + 1;
        }
        found.namedTo = line;
    }

    /**
     * Every value of {@code data} and {@code stringData} in an object whose {@code kind} is {@code
     * Secret}. {@code at} is where the word Secret stands; nothing happens unless {@code kind}
     * precedes it.
     */
    static void secretObject(String text, int at, Found found) {
        int kind = kindBefore(text, at);
        boolean list = text.startsWith("SecretList", at);
        boolean longer = !list && at + 6 < text.length() && Chars.isWord(text.charAt(at + 6));
        if (kind < 0 || longer || at < found.flowSearchedTo) {
            return;
        }
        int lineStart = found.lineStart(at);
        int lineEnd = found.lineEnd(at);
        int column = keyColumn(text, lineStart);
        boolean quoted = kind > lineStart && text.charAt(kind - 1) == '"';
        if (lineStart + column != kind && !quoted) {
            return;
        }
        String line =
                quoted ? text.substring(Math.max(lineStart, found.flowSearchedTo), lineEnd) : "";
        if (line.contains("\"data\":") || line.contains("\"stringData\":")) {
            FlowData.mask(text, lineEnd - line.length(), lineEnd, found);
        } else if (list) {
            list(text, lineStart, found);
        } else if (column != found.objectColumn || at < found.objectFrom || at >= found.objectTo) {
            object(text, lineStart, column, found);
        }
        found.flowSearchedTo = quoted ? lineEnd : found.flowSearchedTo;
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
            line = dataBlock(text, line, keyColumn(text, line), found);
        } while (line < text.length() && !beginsDocument(text, line));
        found.listTo = line;
    }

    private static boolean beginsDocument(String text, int line) {
        return text.startsWith("---", line)
                || text.startsWith("apiVersion", line)
                || text.startsWith("{", line);
    }

    private static boolean isVersion(String text, int line, int column) {
        int key = line + keyColumn(text, line);
        return key - line == column
                && (text.startsWith("apiVersion", key) || text.startsWith("\"apiVersion", key));
    }

    /** Where the word kind stands of which the text at {@code at} is the value, or -1. */
    private static int kindBefore(String text, int at) {
        int end = at;
        while (end > 0 && at - end < 16 && "\"' :\\".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end < at && end >= 4 && text.startsWith("kind", end - 4) ? end - 4 : -1;
    }

    /**
     * Whether the line at {@code line} is still part of an object whose keys stand at {@code
     * column}.
     */
    private static boolean belongs(String text, int line, int column) {
        int start = keyColumn(text, line);
        boolean blank = line + start >= Chars.lineEnd(text, line);
        return blank || start >= column && !text.startsWith("---", line);
    }

    /**
     * Masks the values below the line at {@code line} if its key is data at {@code column}.
     *
     * @return the start of the first line after what was masked
     */
    private static int dataBlock(String text, int line, int column, Found found) {
        int key = line + keyColumn(text, line);
        int next = Chars.lineEnd(text, line) + 1;
        if (key - line != column) {
            return next;
        }
        int from = key < text.length() && text.charAt(key) == '"' ? key + 1 : key;
        boolean data =
                text.startsWith("data", from)
                        && from + 4 < text.length()
                        && ":\"".indexOf(text.charAt(from + 4)) >= 0;
        boolean strings = text.startsWith("stringData", from);
        if (!data && !strings) {
            return next;
        }
        String rest = text.substring(key, next - 1);
        int brace = rest.indexOf('{');
        if (brace >= 0 && rest.indexOf('}') >= 0) {
            FlowData.maskObject(text, key + brace, data, found);
            return next;
        }
        for (int at = next; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            int start = Chars.skipBlanks(text, at);
            int stop = trimmedEnd(text, Chars.lineEnd(text, at));
            if (start < stop && (start - at <= column || text.charAt(start) == '}')) {
                return at;
            }
            maskValue(text, start, stop, data, found);
        }
        return text.length();
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
}
