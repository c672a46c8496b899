package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;

/**
 * The value of a pair whose name stands in a scalar of its own, as the environment of a container
 * is written: {@code name: DB_PASSWORD} and {@code value: x}, in either order, in YAML or JSON.
 */
final class Pairs {
    private Pairs() {}

    /** How far from its name the value is looked for, in UTF-16 units. */
    private static final int DISTANCE = 4096;

    private static final String QUOTES = "\"'\\";

    /** Whether what starts at {@code nameStart} is the value of a key {@code name}. */
    static boolean isName(String text, int nameStart) {
        int at = nameStart;
        while (at > 0
                && (Chars.isBlank(text.charAt(at - 1))
                        || QUOTES.indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        if (at == 0 || ":=".indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        int end = at - 1;
        while (end > 0 && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean called =
                (end >= 4 && Chars.lower(text.substring(end - 4, end)).equals("name"))
                        || (end >= 3 && Chars.lower(text.substring(end - 3, end)).equals("key"));
        int before = end - (called && Chars.lower(text.charAt(end - 1)) == 'y' ? 4 : 5);
        return called && (before < 0 || !Chars.isWord(text.charAt(before)));
    }

    /** The {@code value} on the same line, the next one or the one before. */
    static void mask(String text, int nameStart, int nameEnd, Names.Claim claim, Found found) {
        int lineStart = found.lineStart(nameStart);
        int lineEnd = found.lineEnd(nameEnd);
        int nextEnd = lineEnd < text.length() ? near(text, lineEnd + 1) : lineEnd;
        int close = Chars.find(text, '}', nameEnd, Math.min(lineEnd, nameEnd + DISTANCE));
        int key =
                valueKey(text, nameEnd, Math.min(close < 0 ? nextEnd : close, nameEnd + DISTANCE));
        if (key < 0) {
            int from = Math.max(previousLine(text, lineStart), nameStart - DISTANCE);
            int open = close < 0 ? -1 : text.substring(from, nameStart).lastIndexOf('{');
            key = valueKey(text, open < 0 ? from : from + open, nameStart);
        }
        if (key < 0) {
            NamedValue.element(
                    text, nameEnd, lineEnd, claim, text.substring(nameStart, nameEnd), found);
            return;
        }
        int at = key + 5;
        while (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        at = Chars.skipBlanks(text, at);
        if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
            Scalar.mask(
                    text,
                    key,
                    Chars.skipBlanks(text, at + 1),
                    Scalar.isKey(text, key, found),
                    claim,
                    text.substring(nameStart, nameEnd),
                    found);
        }
    }

    /** The start of the line above, looked for no further than a pair may reach. */
    private static int previousLine(String text, int lineStart) {
        int start = Math.max(0, lineStart - 1);
        while (start > 0 && lineStart - start < DISTANCE && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** The end of the line at {@code from}, looked for no further than a pair may reach. */
    private static int near(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < DISTANCE && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static int valueKey(String text, int from, int to) {
        String near = text.substring(from, Math.max(from, to));
        for (int found = near.indexOf("value");
                found >= 0;
                found = near.indexOf("value", found + 5)) {
            int at = from + found;
            boolean alone =
                    (at == 0 || !Chars.isWord(text.charAt(at - 1)))
                            && (at + 5 == text.length() || !Chars.isWord(text.charAt(at + 5)));
            if (alone) {
                return at;
            }
        }
        return -1;
    }
}
