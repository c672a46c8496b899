package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * The part of an input that is being read: a run of lines of one kind, with the event or the
 * document that is open in it. What ends goes to the listener.
 */
final class OpenPart {
    private final int input;
    private final boolean isWholeFile;
    private final Listener listener;
    private final OpenEvent event = new OpenEvent();
    private final OpenDocument document = new OpenDocument();
    private @Nullable Kind kind;
    private int firstLine;
    private String command = "";

    OpenPart(int input, boolean isWholeFile, Listener listener) {
        this.input = input;
        this.isWholeFile = isWholeFile;
        this.listener = listener;
    }

    /** Its kind; nothing is understood before the first line. */
    Kind kind() {
        return kind == null ? Kind.UNRECOGNISED : kind;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** The command whose output it is, or {@code ""}. */
    String command() {
        return command;
    }

    /** The event that is open, which may be empty. */
    OpenEvent event() {
        return event;
    }

    /** A line of another kind ends it, and begins a new part. */
    void become(@Nullable Kind next, int line) {
        if (kind == next) {
            return;
        }
        closeDocument(line - 1);
        closeEvent();
        if (kind != null && line > firstLine) {
            listener.section(input, kind, firstLine, line - 1);
        }
        if (next == Kind.DOCUMENT || next == Kind.KUBE_PROXY_LOG) {
            command = "";
        }
        kind = next;
        firstLine = line;
    }

    /** A command was typed, or a heading says that another's output follows. */
    void typed(String typed, int line) {
        closeEvent();
        command = typed;
        become(Kind.PROMPT, line);
    }

    /** A line begins an event. */
    OpenEvent open(Kind next, int line, Origin from, char severity, String file, int sourceLine) {
        become(next, line);
        closeEvent();
        event.open(next, from, severity, file, sourceLine);
        return event;
    }

    /** Adds a line of a document, which is {@code [from, to)} of a chunk. */
    void addToDocument(Line line, SafeText chunk, int from, int to) {
        become(Kind.DOCUMENT, line.number());
        document.add(line, chunk, from, to);
    }

    /** The chunk ends. */
    void endChunk() {
        document.endChunk();
    }

    /** The input ends, which had so many lines. */
    void end(int lines) {
        if (isWholeFile && lines == 0) {
            listener.document(Document.of(input, 1, 1, 0, SafeText.EMPTY, true));
        }
        become(null, lines + 1);
    }

    private void closeDocument(int lastLine) {
        if (!document.isEmpty()) {
            Document closed = document.close(input, firstLine, lastLine, isWholeFile);
            if (closed != null) {
                listener.document(closed);
            }
        }
    }

    private void closeEvent() {
        if (!event.isEmpty()) {
            listener.event(event.close(command));
        }
    }
}
