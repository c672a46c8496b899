package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.heads.CriHead;
import dev.kubeproxydoctor.text.heads.TimeHead;

/**
 * What stands left of a line's own text where a log or a mail carries it: {@code > }, a CRI or klog
 * head, a time, a pod's name in brackets. Columns of YAML count from there.
 */
public final class Margin {
    private Margin() {}

    /** How far a margin reaches at most. */
    private static final int WIDEST = 200;

    /** How a container runtime's JSON begins, and what ends the line it holds. */
    private static final String JSON = "{\"log\":\"";

    private static final String JSON_END = "\\n\",";

    /** Where the own text of the line at {@code line} ends, without blanks behind it. */
    public static int stop(String text, int line) {
        int end = Chars.contentEnd(text, line);
        if (text.startsWith(JSON, line)) {
            int close = text.substring(line, end).lastIndexOf(JSON_END);
            end = close < 0 ? end : line + close;
        }
        while (end > line && Chars.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where the own text of the line at {@code line} starts, indentation included. */
    public static int end(String text, int line) {
        int at = line;
        int limit = Math.min(text.length(), line + WIDEST);
        int lineEnd = Chars.find(text, '\n', line, limit);
        limit = lineEnd < 0 ? limit : lineEnd;
        for (int next = step(text, at, limit); next > at; next = step(text, at, limit)) {
            at = next;
        }
        return at;
    }

    /** The column of the line's first character that is no blank, counted from its margin. */
    public static int indent(String text, int line) {
        int start = end(text, line);
        return Chars.skipBlanks(text, start) - start;
    }

    private static int step(String text, int at, int limit) {
        if (at >= limit) {
            return at;
        }
        char c = text.charAt(at);
        if (c == '>' || c == '|') {
            boolean quote =
                    at + 1 < limit
                            && (text.charAt(at + 1) == ' '
                                    || text.charAt(at + 1) == '>'
                                    || text.charAt(at + 1) == '-');
            return quote ? at + (text.charAt(at + 1) == ' ' ? 2 : 1) : at;
        }
        if (c == '[' && (text.startsWith("[pod/", at) || text.startsWith("[kube", at))) {
            return bracket(text, at, limit);
        }
        if (c == '{' && text.startsWith(JSON, at)) {
            return at + JSON.length();
        }
        if (Chars.isDigit(c)) {
            return time(text, at);
        }
        boolean klog = "IWEF".indexOf(c) >= 0 && Chars.skipDigits(text, at + 1) == at + 5;
        if (klog && text.startsWith(" ", at + 5)) {
            return bracket(text, at, limit);
        }
        return at;
    }

    /** Behind the first bracket that closes and has a blank after it, or {@code at}. */
    private static int bracket(String text, int at, int limit) {
        int close = Chars.find(text, ']', at, limit);
        while (close >= 0 && !text.startsWith(" ", close + 1)) {
            close = Chars.find(text, ']', close + 1, limit);
        }
        return close < 0 ? at : close + 2;
    }

    /** {@code 2026-01-02T03:04:05.6Z }, and {@code stdout F } after it. */
    private static int time(String text, int at) {
        int end = TimeHead.end(text, at);
        return end > at && text.charAt(at + 10) == 'T' ? CriHead.end(text, end) : at;
    }

    /** Whether the line at {@code line} is part of a longer one: CRI's tag P. */
    public static boolean isPartial(String text, int line) {
        int blank = line;
        while (blank < text.length() && blank - line < 40 && text.charAt(blank) > ' ') {
            blank++;
        }
        int end = CriHead.end(text, blank + 1);
        return end > blank + 1 && CriHead.isPartial(text, end);
    }
}
