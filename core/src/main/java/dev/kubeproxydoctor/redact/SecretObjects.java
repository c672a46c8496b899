package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;

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
        boolean quoted = kind > lineStart && "\"{,".indexOf(text.charAt(kind - 1)) >= 0;
        boolean flow =
                quoted
                        || (kind > lineStart
                                && Chars.find(text, '{', Math.max(lineStart, kind - 4096), kind)
                                        >= 0);
        Lines lines = found.lines();
        int line = lines.at(lineStart);
        if (lines.key(line) != kind && !flow) {
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
            list(text, line, lines, found);
        } else {
            int column = lines.column(line);
            Span known = found.objects.get(column);
            if (known == null || line < known.start() || line >= known.end()) {
                found.objects.put(column, object(text, line, column, lines, found));
            }
        }
    }

    /**
     * Masks the data of the object around a line. Its lines have their keys at {@code column} or
     * deeper; another {@code apiVersion} at that column begins another object, as where two outputs
     * are pasted one after the other.
     *
     * @return its lines
     */
    private static Span object(String text, int kind, int column, Lines lines, Found found) {
        int from = kind;
        boolean begun = false;
        for (int line = kind; line >= 0 && belongs(text, line, column, lines) && !begun; line--) {
            from = line;
            begun = isVersion(text, line, column, lines);
        }
        int versions = 0;
        int line = from;
        while (line < lines.count() && belongs(text, line, column, lines)) {
            versions += isVersion(text, line, column, lines) ? 1 : 0;
            if (versions > 1) {
                break;
            }
            line = dataBlock(text, line, column, lines, found);
        }
        return new Span(from, Math.max(from, line));
    }

    /**
     * A list of Secrets: its items name no kind, so the data of each is masked, from the start of
     * the document around a line to its end.
     */
    private static void list(String text, int kind, Lines lines, Found found) {
        if (kind < found.listTo) {
            return;
        }
        int line = kind;
        while (line > found.listTo && !beginsDocument(text, line, lines)) {
            line--;
        }
        do {
            line = dataBlock(text, line, lines.column(line), lines, found);
        } while (line < lines.count() && !beginsDocument(text, line, lines));
        found.listTo = line;
    }

    private static boolean beginsDocument(String text, int line, Lines lines) {
        int at = lines.margin(line);
        return text.startsWith("---", at)
                || text.startsWith("apiVersion", at)
                || text.startsWith("{", at);
    }

    private static boolean isVersion(String text, int line, int column, Lines lines) {
        int key = lines.key(line);
        return lines.column(line) == column
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

    /** Whether a line is still part of an object whose keys stand at {@code column}. */
    private static boolean belongs(String text, int line, int column, Lines lines) {
        boolean blank = lines.key(line) >= lines.end(line);
        return blank
                || (lines.column(line) >= column && !text.startsWith("---", lines.margin(line)));
    }

    /**
     * Masks the values below a line if its key is data at {@code column}.
     *
     * @return the first line after what was masked
     */
    private static int dataBlock(String text, int line, int column, Lines lines, Found found) {
        int key = lines.key(line);
        if (lines.column(line) != column || key >= text.length()) {
            return line + 1;
        }
        int from = text.charAt(key) == '"' || text.charAt(key) == '\'' ? key + 1 : key;
        boolean strings = text.startsWith("stringData", from);
        int nameEnd = from + (strings ? 10 : 4);
        boolean data = strings || text.startsWith("data", from);
        if (!data || nameEnd >= text.length() || ":\"' ".indexOf(text.charAt(nameEnd)) < 0) {
            return line + 1;
        }
        int brace = Chars.find(text, '{', key, lines.end(line));
        if (brace >= 0 && Chars.find(text, '}', brace, lines.end(line)) >= 0) {
            FlowData.maskObject(text, brace, !strings, found);
            return line + 1;
        }
        for (int at = line + 1; at < lines.count(); at++) {
            int start = lines.first(at);
            int stop = Math.max(start, lines.stop(at));
            if (start < stop && (start - lines.margin(at) <= column || text.charAt(start) == '}')) {
                return at;
            }
            if (lines.mask(at)) {
                maskValue(text, start, stop, !strings, found);
            }
        }
        return lines.count();
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
}
