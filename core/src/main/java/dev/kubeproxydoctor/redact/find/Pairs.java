package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;

/**
 * The value of a pair whose name stands in a scalar of its own, as the environment of a container
 * is written: {@code name: DB_PASSWORD} and {@code value: x}, in either order, in YAML or JSON.
 */
final class Pairs extends Look {
    /** How far from its name the value is looked for, in UTF-16 units. */
    private static final int DISTANCE = 4096;

    private static final String QUOTES = "\"'\\";

    private static final String VALUE = "value";

    /** Terraform: {@code variable "db_password"}, and {@code default = "x"} below. */
    private static final String VARIABLE = "variable";

    private final Scalar scalar;
    private final Cells cells;

    /** Whether the name that was looked at last is one of Terraform's variables. */
    private boolean isVariable;

    Pairs(Scanner scanner, Finds finds, Scalar scalar, Cells cells) {
        super(scanner, finds);
        this.scalar = scalar;
        this.cells = cells;
    }

    /** Whether a name is the value of a key {@code name} or {@code key}. */
    boolean isName(Name name) {
        int sign = scanner.to(name.start()).back(" \t\u00a0" + QUOTES, 0).at() - 1;
        isVariable = text.startsWith(VARIABLE, sign + 1 - VARIABLE.length());
        if (sign < 0 || isVariable || ":=".indexOf(text.charAt(sign)) < 0) {
            return isVariable;
        }
        int end = scanner.to(sign).back(QUOTES, 0).at();
        return isKey("name", end) || isKey("key", end);
    }

    /** Whether a word ends here that no longer one ends in. */
    private boolean isKey(String key, int end) {
        int start = end - key.length();
        return start >= 0
                && Chars.lower(text.substring(start, end)).equals(key)
                && (start == 0 || !Chars.isWord(text.charAt(start - 1)));
    }

    /** Masks the {@code value} on the same line, the next one or the one before. */
    void mask(Name name) {
        if (isVariable) {
            int end = Math.min(text.length(), name.end() + DISTANCE);
            int close = Chars.find(text, '}', name.end(), end);
            int found = text.substring(name.end(), close < 0 ? end : close).indexOf("default");
            int at = found < 0 ? -1 : Chars.find(text, '=', name.end() + found, end);
            if (at > 0) {
                scalar.mask(name, Chars.skipBlanks(text, at + 1), false);
            }
            return;
        }
        int lineEnd = scanner.lineEnd(name.end());
        int nextEnd = lineEnd < text.length() ? near(lineEnd + 1) : lineEnd;
        int close = Chars.find(text, '}', name.end(), Math.min(lineEnd, name.end() + DISTANCE));
        int limit = Math.min(close < 0 ? nextEnd : close, name.end() + DISTANCE);
        int key = valueKey(name.end(), limit);
        if (key < 0) {
            int from = Math.max(above(scanner.lineStart(name.start())), name.start() - DISTANCE);
            int open = close < 0 ? -1 : text.substring(from, name.start()).lastIndexOf('{');
            key = valueKey(open < 0 ? from : from + open, name.start());
        }
        if (key < 0) {
            cells.element(name);
            return;
        }
        scanner.to(key + VALUE.length()).skip(QUOTES, text.length());
        int at = Chars.skipBlanks(text, scanner.at());
        if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
            scalar.mask(name.keyedAt(key), Chars.skipBlanks(text, at + 1), scalar.isKey(key));
        }
    }

    /** The start of the line above, looked for no further than a pair may reach. */
    private int above(int lineStart) {
        int start = Math.max(0, lineStart - 1);
        while (start > 0 && lineStart - start < DISTANCE && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** The end of the line at {@code from}, looked for no further than a pair may reach. */
    private int near(int from) {
        return scanner.to(from).until("\n", Math.min(text.length(), from + DISTANCE)).at();
    }

    private int valueKey(int from, int to) {
        String near = text.substring(from, Math.max(from, to));
        for (int found = near.indexOf(VALUE);
                found >= 0;
                found = near.indexOf(VALUE, found + VALUE.length())) {
            int start = from + found;
            int end = start + VALUE.length();
            if (!Chars.isWord(scanner.to(start).before())
                    && !Chars.isWord(scanner.to(end).peek())) {
                return start;
            }
        }
        return -1;
    }
}
