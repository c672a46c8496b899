package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Span;

/**
 * Finds a span of an event's text again in a line whose escapes were undone for it: by its first
 * and its last run of characters that no escape touches.
 */
final class Columns {
    /** What to find begins with so many characters that are never escaped, or it is not found. */
    private static final int ENOUGH = 4;

    private Columns() {}

    /**
     * The columns of the span, from 0 and half open; the whole line where it cannot be told.
     *
     * @param text the event's text
     * @param span what of it to find
     * @param piece the part of the text that is from the line
     */
    static Span of(String text, Span span, Event.Piece piece) {
        String line = piece.line().text();
        Span whole = new Span(0, line.length());
        int first = span.start();
        while (first < span.end() && !isPlain(text.charAt(first))) {
            first++;
        }
        int firstEnd = first;
        while (firstEnd < span.end() && isPlain(text.charAt(firstEnd))) {
            firstEnd++;
        }
        int lastEnd = span.end();
        while (lastEnd > firstEnd && !isPlain(text.charAt(lastEnd - 1))) {
            lastEnd--;
        }
        int last = lastEnd;
        while (last > first && isPlain(text.charAt(last - 1))) {
            last--;
        }
        if (firstEnd - first < ENOUGH) {
            return whole;
        }
        int start = find(text, first, firstEnd, piece);
        int end = find(text, last, lastEnd, piece);
        return start < 0 || end < start ? whole : new Span(start, end + lastEnd - last);
    }

    /** Where in the line the run stands, the same run before it counted; -1 where it does not. */
    private static int find(String text, int start, int end, Event.Piece piece) {
        String run = text.substring(start, end);
        int column = piece.line().text().indexOf(run, piece.offset());
        int before = text.indexOf(run, piece.at());
        while (before >= 0 && before < start && column >= 0) {
            column = piece.line().text().indexOf(run, column + 1);
            before = text.indexOf(run, before + 1);
        }
        return column;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '/';
    }
}
