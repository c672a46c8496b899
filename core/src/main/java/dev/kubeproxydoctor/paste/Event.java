package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Span;
import java.util.List;

/**
 * One thing a program said: a line of output, or a log entry with its continuation lines.
 *
 * @param kind the part of the paste it stands in
 * @param origin who said it, as far as the paste tells: a pod, a journal identifier, {@code ""}
 * @param severity klog's {@code I}, {@code W}, {@code E} or {@code F}; a blank for text without a
 *     header
 * @param file the source file in klog's header ({@code server.go}), or {@code ""}
 * @param sourceLine the line in that file, or 0
 * @param text what it said, without header and wrappers, escapes undone; lines are joined by {@code
 *     \n}
 * @param mark +1 when it can only be kube-proxy's, -1 when it can only be another component's, else
 *     0
 * @param command the command whose output it is, as typed at a prompt above it, or {@code ""}
 * @param pieces where each line of {@code text} came from
 */
public record Event(
        Kind kind,
        String origin,
        char severity,
        String file,
        int sourceLine,
        String text,
        int mark,
        String command,
        List<Piece> pieces) {
    /**
     * One line of an event.
     *
     * @param at the offset in the event's text where it begins
     * @param line the line of the paste
     * @param offset where in that line its text begins
     * @param exact whether the event's text is the line's, character by character; else only the
     *     whole line can be pointed to
     */
    public record Piece(int at, Line line, int offset, boolean exact) {}

    /** The line of the paste on which offset {@code at} of the text stands. */
    public Piece pieceAt(int at) {
        Piece found = pieces.get(0);
        for (Piece piece : pieces) {
            if (piece.at() <= at) {
                found = piece;
            }
        }
        return found;
    }

    /**
     * The columns, from 0 and half open, that {@code span} of the text takes on its line of the
     * paste.
     */
    public Span columns(Span span) {
        Piece piece = pieceAt(span.start());
        int length = piece.line().text().length();
        if (!piece.exact()) {
            return new Span(0, length);
        }
        int start = Math.min(length, span.start() - piece.at() + piece.offset());
        return new Span(
                start, Math.max(start, Math.min(length, span.end() - piece.at() + piece.offset())));
    }

    /** The first line of the paste that belongs to it. */
    public Line firstLine() {
        return pieces.get(0).line();
    }
}
