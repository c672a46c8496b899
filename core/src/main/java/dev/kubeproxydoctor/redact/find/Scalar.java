package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.heads.Margin;
import org.jspecify.annotations.Nullable;

/** The value of a name: quoted, plain, folded, on the next line, in the notation it stands in. */
final class Scalar extends Look {
    /** A value so long is read once, whether it is a secret or not. */
    private static final int LONG = 4096;

    Scalar(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /**
     * Masks the value that starts at {@code at}, if it is a secret.
     *
     * @param yaml whether the name stands where YAML has its keys, so that a value may hold blanks
     */
    void mask(Name name, int at, boolean yaml) {
        int start = skipProperties(at);
        if (start >= text.length()) {
            return;
        }
        char first = text.charAt(start);
        boolean bare = first == '\n' || first == '\r' || (yaml && first == '#');
        boolean block = first == '|' || (first == '>' && !text.startsWith(">\"", start));
        if (block || (bare && yaml && name.isSure() && isScalarBelow(name, start))) {
            below(name, start);
        } else if (!bare && (first != '<' || scanner.inLine('>', start) <= 0)) {
            inLine(name, start, yaml);
        }
    }

    private void inLine(Name name, int start, boolean yaml) {
        int escapes = 0;
        int open = start;
        while (open < text.length() && (text.charAt(open) == '\\' || text.charAt(open) == '[')) {
            escapes += text.charAt(open) == '\\' ? 1 : 0;
            open++;
        }
        if (open < text.length() && "\"'`".indexOf(text.charAt(open)) >= 0) {
            int close = ScalarEnd.closingQuote(text, open, escapes, yaml);
            while (value(name, open + 1, close, true) && goesOn(open, close)) {
                open = scanner.at();
                close = ScalarEnd.closingQuote(text, open, escapes, yaml);
            }
        } else if (text.charAt(start) == '{'
                && scanner.inLine('}', start) > 0
                && !text.startsWith("{\"", start)
                && !text.startsWith("{{", start)) {
            value(name, start + 1, scanner.inLine('}', start + 1), false);
        } else if (yaml && !name.kind().equals("token")) {
            int stop = Math.max(start, Margin.stop(text, scanner.lineStart(start)));
            value(name, start, ScalarEnd.plainOfYaml(text, start, stop), false);
        } else {
            value(name, start, ScalarEnd.plain(text, start, scanner.lineEnd(start)), false);
        }
    }

    /** Whether another string follows that is part of the value: {@code "ab" + "cd"}. */
    private boolean goesOn(int open, int close) {
        int end = scanner.lineEnd(open);
        scanner.to(Math.min(end, close + 1)).skip(" +.", end);
        return close < end && scanner.at() < end && scanner.peek() == text.charAt(open);
    }

    /** Masks a value if it is a secret, and says so. */
    private boolean value(Name name, int start, int end, boolean quoted) {
        boolean sure =
                name.isSure()
                        || (Appearance.isStrong(text, start, end)
                                && Chars.find(text, ' ', start, end) < 0
                                && (name.claim() != Names.Claim.LONG
                                        || Appearance.isLong(text, start, end)));
        if (sure
                && !Appearance.isPath(text, start, end)
                && !StandIns.isOne(text, start, end)
                && !Appearance.isSealed(text, start, end)
                && !text.startsWith("://", Chars.skipWord(text, start))
                && !isOfToken(name, start, end)
                && (quoted || !isSentence(name, start, end))) {
            finds.add(start, end, name.kind(), name.isBase64());
            scanner.take(end);
            return true;
        }
        if (end - start > LONG) {
            scanner.take(end);
        }
        return false;
    }

    /** What may be or is called a token and is words, or how long a token is. */
    private boolean isOfToken(Name name, int start, int end) {
        boolean token = name.kind().equals("token");
        return ((token || !name.isSure()) && Appearance.isWords(text, start, end))
                || (token
                        && (Chars.skipDigits(text, start) == end && text.startsWith(" byte", end)));
    }

    /** Tokens and keys hold no blanks. */
    private boolean isSentence(Name name, int start, int end) {
        int blank = Chars.find(text, ' ', start, end);
        return blank > 0
                && !name.kind().equals("password")
                && !Appearance.isStrong(text, start, blank)
                && !text.startsWith("--", start);
    }

    /** YAML's anchor and tag before a value: {@code &a !!str x}. */
    private int skipProperties(int at) {
        int start = at;
        while (start + 1 < text.length()) {
            boolean tag = text.startsWith("!!", start);
            boolean anchor = text.charAt(start) == '&';
            if (!tag && !anchor) {
                return start;
            }
            int end = Chars.skipWord(text, start + (tag ? 2 : 1));
            int next = Chars.skipBlanks(text, end);
            if (next == end || next >= text.length() || text.charAt(next) <= ' ') {
                return start;
            }
            start = next;
        }
        return start;
    }

    /** Whether the line below is indented deeper and is neither a key nor an item. */
    private boolean isScalarBelow(Name name, int at) {
        int line = Chars.lineEnd(text, at) + 1;
        if (line >= text.length()) {
            return false;
        }
        int start = Chars.skipBlanks(text, Margin.end(text, line));
        int end = Chars.contentEnd(text, start);
        return Margin.indent(text, line) > column(name)
                && start < end
                && text.substring(start, end).indexOf(": ") < 0
                && text.charAt(end - 1) != ':'
                && !text.startsWith("- ", start);
    }

    private int column(Name name) {
        return name.start() - Margin.end(text, scanner.lineStart(name.start()));
    }

    /** Masks every line below a key that is indented deeper. */
    private void below(Name name, int from) {
        int column = column(name);
        int line = Chars.lineEnd(text, from) + 1;
        String kind = name.kind();
        @Nullable String value = null;
        while (line < text.length()) {
            int margin = Margin.end(text, line);
            int start = Chars.skipBlanks(text, margin);
            int stop = Margin.stop(text, line);
            if (start < stop && start - margin <= column) {
                break;
            }
            if (start < stop) {
                value = value == null ? text.substring(start, stop) : value;
                finds.addLine(start, stop, kind, name.isBase64(), value);
            }
            line = Chars.lineEnd(text, line) + 1;
        }
        scanner.take(line);
    }

    /** A flag whose value is the next item of a list: {@code - --token} and {@code - x}. */
    void nextItem(Name name, int lineEnd) {
        int line = lineEnd + 1;
        if (line >= text.length()) {
            return;
        }
        int start = Chars.skipBlanks(text, Margin.end(text, line));
        start = text.startsWith("- ", start) ? Chars.skipBlanks(text, start + 1) : start;
        if (!text.startsWith("-", start)) {
            mask(name, start, false);
        }
    }

    /**
     * Whether only blanks, a list dash or a quote stand before a place on its line, as before the
     * keys of YAML.
     */
    boolean isKey(int place) {
        int margin = Margin.end(text, scanner.lineStart(place));
        return scanner.to(place).back(" \t\u00a0-\"'?", margin).at() <= margin;
    }
}
