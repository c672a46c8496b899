package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Traced;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing a program said: a line of output, or a log entry with its continuation lines.
 *
 * @param kind the part of the paste it stands in
 * @param origin who said it, as far as the paste tells
 * @param severity klog's {@code I}, {@code W}, {@code E} or {@code F}; a blank for text without a
 *     header
 * @param file the source file in klog's header ({@code server.go}), or {@code ""}
 * @param sourceLine the line in that file, or 0
 * @param text what it said, without header and wrappers, escapes undone; lines are joined by {@code
 *     \n}
 * @param speech whose words it is, by what it proves itself
 * @param command the command whose output it is, as typed at a prompt above it, or {@code ""}
 * @param pieces where each line of {@code text} came from
 */
public record Event(
        Kind kind,
        Origin origin,
        char severity,
        String file,
        int sourceLine,
        String text,
        Speech speech,
        String command,
        List<Piece> pieces) {
    /**
     * One line of an event.
     *
     * @param at the offset in the event's text where it begins
     * @param line the line of the paste
     * @param own what it says, which points into that line
     */
    public record Piece(int at, Line line, Traced own) {
        /** The same, where it begins elsewhere. */
        Piece at(int place) {
            return new Piece(place, line, own);
        }
    }

    /**
     * The same event with the cuts undone that a terminal or a mail program may have made: its
     * lines joined by {@code glue} where nothing shows that the program itself began a new one.
     *
     * @param glue {@code ""} for a cut at the right edge, a blank for a cut between words
     */
    public Event joined(String glue) {
        StringBuilder whole = new StringBuilder(text.length());
        List<Piece> moved = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).at() : text.length();
            boolean ended = end > piece.at() && text.charAt(end - 1) == '\n';
            String own = text.substring(piece.at(), ended ? end - 1 : end);
            boolean kept = own.startsWith("\t") || own.startsWith(" >") || own.isEmpty();
            int written = whole.length();
            if (!kept && own.startsWith("\"") && written > 0 && whole.charAt(written - 1) == '\\') {
                // The cut went through an escaped quote.
                whole.setLength(written - 1);
            }
            if (i > 0) {
                whole.append(kept ? "\n" : glue);
            }
            moved.add(piece.at(whole.length()));
            whole.append(own);
        }
        return new Event(
                kind, origin, severity, file, sourceLine, whole.toString(), speech, command, moved);
    }

    /** A paragraph has so many lines and units at most: a message that was cut has fewer. */
    private static final int PARAGRAPH_LINES = 6;

    private static final int PARAGRAPH = 800;

    /**
     * This line and the next one as one event; the next one alone where they do not belong
     * together.
     */
    public Event followedBy(Event next) {
        Line last = pieces.get(pieces.size() - 1).line();
        Line first = next.firstLine();
        boolean adjacent = first.input() == last.input() && first.number() == last.number() + 1;
        boolean full =
                pieces.size() >= PARAGRAPH_LINES || text.length() + next.text.length() > PARAGRAPH;
        if (!adjacent || full || Chars.isBlank(next.text)) {
            return next;
        }
        List<Piece> both = new ArrayList<>(pieces);
        for (Piece piece : next.pieces) {
            both.add(piece.at(text.length() + 1 + piece.at()));
        }
        return new Event(
                kind,
                origin,
                severity,
                file,
                sourceLine,
                text + '\n' + next.text,
                speech,
                command,
                both);
    }

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
     * The columns, from 0 and half open, that {@code span} of the text takes on the line of the
     * paste where it begins.
     */
    public Span columns(Span span) {
        Piece piece = pieceAt(span.start());
        Traced own = piece.own();
        int start = Math.min(own.length(), span.start() - piece.at());
        int end = Math.min(own.length(), span.end() - piece.at());
        if (start == end) {
            int column = own.start(start);
            return new Span(column, column);
        }
        return own.pieces(new Span(start, end), piece.line().text()).get(0);
    }

    /** Whether the kubelet complains here about the pod of kube-proxy. */
    public boolean isKubeletOnKubeProxy() {
        return "EW".indexOf(severity) >= 0 && Components.isKubeletOnKubeProxy(origin, speech, text);
    }

    /** The first line of the paste that belongs to it. */
    public Line firstLine() {
        return pieces.get(0).line();
    }
}
