package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Escapes;
import dev.kubeproxydoctor.text.Traced;
import java.util.ArrayList;
import java.util.List;

/** The event that is being read: its header, and the lines that belong to it so far. */
final class OpenEvent {
    /**
     * An event keeps so many lines; kube-proxy's longest useful one, a rejected rule set with its
     * context, has fewer.
     */
    private static final int LINES = 200;

    /** Of a line that a runtime cut, which it does every 16 KiB, so many parts. */
    private static final int PARTS = 4096;

    /** And no lines more once it is so long, in UTF-16 units. */
    private static final int LONGEST = 1 << 20;

    /**
     * Enough events to know the component by; asking on each of a million lines would only cost
     * time.
     */
    private static final int ASKED = 500;

    private final List<Event.Piece> pieces = new ArrayList<>();

    /** What it says, once it has a second line. */
    private final StringBuilder text = new StringBuilder();

    private int length;
    private Kind kind = Kind.UNRECOGNISED;
    private Origin origin = Origin.UNKNOWN;
    private char severity = ' ';
    private String file = "";
    private int sourceLine;
    private boolean multiLine;
    private int closed;

    /** Starts an event; the one before must be closed. */
    void open(Kind kindOfEvent, Origin from, char level, String sourceFile, int number) {
        kind = kindOfEvent;
        origin = from;
        severity = level;
        file = sourceFile;
        sourceLine = number;
        multiLine = false;
    }

    /**
     * Adds a line, or what a wrapper held of it. A value at its end that begins with {@code <} goes
     * on over lines until one that begins with {@code " >"}: klog's form of one with line ends.
     */
    void append(Line line, Traced own) {
        if (pieces.size() < LINES && length < LONGEST) {
            add(line, own, pieces.isEmpty() ? "" : "\n");
        }
    }

    /** Adds the rest of a line that the runtime cut in two: no line end between them. */
    void join(Line line, Wrapping wrapping) {
        if (pieces.size() < PARTS && length < LONGEST) {
            add(line, wrapping.own(), "");
        }
    }

    /** Adds a line of a value that goes on, which it may end. */
    void appendToValue(Line line, Wrapping wrapping) {
        multiLine &= !wrapping.text().startsWith(" >") && !wrapping.text().equals(">");
        append(line, wrapping.own());
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether an empty line more makes no difference: it is full, or holds an empty line alone. */
    boolean isDone() {
        return pieces.size() >= LINES || length == 0;
    }

    boolean isFrom(Origin other) {
        return origin.isSame(other);
    }

    boolean isInValue() {
        return multiLine;
    }

    /** Lines without a header belong to a complaint and not to a piece of information. */
    boolean isInformation() {
        return severity == 'I';
    }

    /** Ends the event and gives it; nothing is open then. */
    Event close(String command) {
        String said = pieces.size() == 1 ? pieces.get(0).own().text() : text.toString();
        boolean listed = kind.isListing();
        boolean ask = closed < ASKED || "EFW".indexOf(severity) >= 0 || listed;
        boolean named = listed && (kind != Kind.EVENTS || !origin.pod().isEmpty());
        closed++;
        Event event =
                new Event(
                        kind,
                        origin,
                        severity,
                        file,
                        sourceLine,
                        said,
                        Speech.OPEN,
                        command,
                        List.copyOf(pieces));
        pieces.clear();
        text.setLength(0);
        length = 0;
        return ask ? event.spoken(named) : event;
    }

    private void add(Line line, Traced escaped, String between) {
        Traced undone = Escapes.undo(escaped);
        Traced own = kind.isTable() ? undone : Markup.withSingleBlanks(undone);
        if (pieces.size() == 1) {
            text.append(pieces.get(0).own().text());
        }
        if (!pieces.isEmpty()) {
            text.append(between).append(own.text());
        }
        length += between.length();
        pieces.add(new Event.Piece(length, line, own));
        multiLine |= own.text().endsWith("=<");
        length += own.length();
    }
}
