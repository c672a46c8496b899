package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.heads.Margin;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text that are nothing but key material: base64, or a header of PEM. */
final class KeyLines {
    /** PEM's own width. RFC 7468. */
    static final int WIDTH = 64;

    /** No key has more lines. */
    private static final int MOST = 400;

    /** How much of the line below says what stands above it. */
    private static final int NEAR = 400;

    private static final List<String> HEADERS =
            Chars.words("Proc-Type DEK-Info Version Comment Hash");

    /** What the line above ends in where it is a key of YAML. */
    private static final List<String> KEY_ENDS = Chars.words("| : >- |- >");

    private final String text;

    KeyLines(String text) {
        this.text = text;
    }

    /** The lines of material from {@code line} on; the first four may have blank ones between. */
    List<Span> below(int line) {
        List<Span> lines = new ArrayList<>();
        int at = line;
        for (int i = 0; i < MOST && at < text.length(); i++) {
            Span content = content(at);
            boolean blank = content.length() == 0;
            if (blank ? i > 3 : !isMaterial(content)) {
                break;
            }
            if (!blank) {
                lines.add(content);
            }
            at = Chars.lineEnd(text, at) + 1;
        }
        return lines;
    }

    /** The lines of material right above {@code line}, in their order. */
    List<Span> above(int line) {
        int top = line;
        int count = 0;
        while (top > 0 && count < MOST) {
            int start = Chars.lineStart(text, top - 1);
            Span content = content(start);
            if (content.length() == 0 || !isMaterial(content)) {
                break;
            }
            top = start;
            count++;
        }
        List<Span> lines = new ArrayList<>();
        for (int at = top; at < line; at = Chars.lineEnd(text, at) + 1) {
            lines.add(content(at));
        }
        return lines;
    }

    /** The lines of material from {@code line} on that are no wider than PEM's. */
    List<Span> ofOneWidth(int line) {
        List<Span> lines = new ArrayList<>();
        for (int at = line; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            Span content = content(at);
            if (content.length() > WIDTH || content.length() == 0 || !isMaterial(content)) {
                break;
            }
            lines.add(content);
        }
        return lines;
    }

    /** Whether the line above {@code first} or the one at {@code below} says what they are. */
    boolean areNamed(int first, int below) {
        String over = first == 0 ? "" : text.substring(Chars.lineStart(text, first - 1), first - 1);
        String under =
                below < text.length()
                        ? text.substring(below, Math.min(Chars.lineEnd(text, below), below + NEAR))
                        : "";
        boolean key = over.contains("BEGIN") || over.contains(": ");
        for (String end : KEY_ENDS) {
            key |= over.endsWith(end);
        }
        return key
                || over.contains("CERTIFICATE")
                || over.contains("PUBLIC")
                || under.contains("CERTIFICATE")
                || under.contains("PUBLIC");
    }

    /** The own text of a line, without margin, indentation, comment and trailing blanks. */
    Span content(int line) {
        int stop = Margin.stop(text, line);
        int start = Math.min(Chars.skipBlanks(text, Margin.end(text, line)), stop);
        int comment = text.substring(start, stop).indexOf(" #");
        return new Span(start, comment < 0 ? stop : start + comment);
    }

    private boolean isMaterial(Span line) {
        int colon = text.substring(line.start(), line.end()).indexOf(": ");
        if (colon > 0) {
            return HEADERS.contains(text.substring(line.start(), line.start() + colon));
        }
        boolean mixed = line.length() < 8;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (!isBase64(c) && c != '.' && c != '\u2026') {
                return false;
            }
            mixed |= Chars.isDigit(c) || (c >= 'A' && c <= 'Z') || c == '=';
        }
        return mixed;
    }

    static boolean isBase64(char c) {
        return Chars.isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
    }
}
