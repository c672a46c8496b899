package dev.kubeproxydoctor.text.heads;

import dev.kubeproxydoctor.text.Chars;

/**
 * What stands left of a line's own text where a log or a mail carries it: {@code > }, a CRI or klog
 * head, a time, a pod's name in brackets. Columns of YAML count from there.
 */
public final class Margin {
    private Margin() {}

    /** How far a margin reaches at most. */
    private static final int WIDEST = 200;

    /** What a margin begins with: a quote mark, a head with a date, klog's letter, an object. */
    private static final String FIRST = ">|[{<0123456789IWEFJAMSOND";

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
        if (line >= text.length() || FIRST.indexOf(text.charAt(line)) < 0) {
            return line;
        }
        int limit = Math.min(text.length(), line + WIDEST);
        int lineEnd = Chars.find(text, '\n', line, limit);
        String head = text.substring(line, lineEnd < 0 ? limit : lineEnd);
        int at = 0;
        for (int next = step(head, at); next > at; next = step(head, at)) {
            at = next;
        }
        return line + at;
    }

    /** The column of the line's first character that is no blank, counted from its margin. */
    public static int indent(String text, int line) {
        int start = end(text, line);
        return Chars.skipBlanks(text, start) - start;
    }

    /** Behind the next thing that stands there, or {@code at}. */
    private static int step(String line, int at) {
        if (line.startsWith(JSON, at)) {
            return at + JSON.length();
        }
        char c = at < line.length() ? line.charAt(at) : ' ';
        if (c == '>' || c == '|') {
            boolean blank = line.startsWith(" ", at + 1);
            boolean quote = blank || line.startsWith(">", at + 1) || line.startsWith("-", at + 1);
            return quote ? at + (blank ? 2 : 1) : at;
        }
        KlogHead klog = KlogHead.at(line, at);
        if (klog != null) {
            return klog.end();
        }
        Head head = Head.at(line, at);
        return head == null ? at : head.end();
    }

    /** Whether the line at {@code line} is part of a longer one: CRI's tag P. */
    public static boolean isPartial(String text, int line) {
        int time = TimeHead.end(text, line);
        int end = CriHead.end(text, time);
        return end > time && CriHead.isPartial(text, end);
    }
}
