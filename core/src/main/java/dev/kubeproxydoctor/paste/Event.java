package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.upstream.Messages;
import dev.kubeproxydoctor.upstream.Source;
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
        /** The same from a character of it on, where that stands elsewhere. */
        Piece at(int place, int from) {
            return new Piece(place, line, own.from(from));
        }
    }

    /** What may stand where a terminal, or a mail program, cut a line. */
    private static final List<String> GLUES = List.of("", " ");

    /**
     * The same event with whose words it is, in the form in which its message is known: that may
     * have been cut into lines.
     *
     * @param row whether it is a row, whose words are nobody's
     */
    Event spoken(boolean row) {
        if (row) {
            return said(Components.speech(origin, file, sourceLine, ""));
        }
        Event event = this;
        if (pieces.size() > 1 && !isKnown()) {
            Event cut = joined("");
            Event parted = joined(" ");
            event = cut.isKnown() ? cut : parted.isKnown() ? parted : this;
        }
        return event.said(Components.speech(origin, file, sourceLine, event.text));
    }

    private boolean isKnown() {
        return Messages.source("", 0, text) == Source.KUBE_PROXY || OwnWords.are(file, text);
    }

    /** What may stand where its lines were cut; nothing where it is one line. */
    public List<String> cuts() {
        return pieces.size() > 1 ? GLUES : List.of();
    }

    /** Whether one of its lines ends within quotes, as klog's do where they were cut alone. */
    public boolean isTorn() {
        return Cuts.isTorn(text);
    }

    private Event said(Speech whose) {
        return new Event(kind, origin, severity, file, sourceLine, text, whose, command, pieces);
    }

    /**
     * The same event with the cuts undone that a terminal or a mail program may have made: its
     * lines joined by {@code glue} where nothing shows that the program itself began a new one.
     *
     * @param glue {@code ""} for a cut at the right edge, a blank for a cut between words
     */
    public Event joined(String glue) {
        List<Piece> moved = new ArrayList<>();
        String whole = Cuts.joined(this, glue, moved);
        return new Event(kind, origin, severity, file, sourceLine, whole, speech, command, moved);
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
            both.add(piece.at(text.length() + 1 + piece.at(), 0));
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

    /**
     * Whether it complains, by its level or by the form in which klog logs an error, which a
     * message of any level may hand on. A warning does where it is cut off: what it says is not
     * known then.
     */
    public boolean complains() {
        boolean handsOn = text.indexOf(LogLines.ERROR) > 0 || text.indexOf("\" error=") > 0;
        return switch (severity) {
            case ' ' -> handsOn || (kind == Kind.DESCRIBE && text.trim().startsWith("Warning "));
            case 'I' -> handsOn;
            case 'W' -> handsOn || isTorn();
            default -> true;
        };
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
