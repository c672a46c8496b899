package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document that is being read: its lines, of which those that follow each other are a piece.
 */
final class OpenDocument {
    /**
     * A document longer than this is no configuration; snakeyaml-engine's own limit is the same, in
     * code points.
     */
    private static final int LONGEST = 3 * 1024 * 1024;

    private final List<SafeText> pieces = new ArrayList<>();
    private @Nullable SafeText chunk;
    private int from;
    private int to;
    private int start;
    private int length;

    boolean isEmpty() {
        return pieces.isEmpty() && chunk == null;
    }

    /** Adds a line, which is {@code [first, end)} of a chunk, line end included. */
    void add(Line line, SafeText in, int first, int end) {
        if (isEmpty()) {
            start = line.start();
        }
        if (length < LONGEST) {
            if (chunk != in || to != first) {
                endChunk();
                chunk = in;
                from = first;
            }
            to = end;
        }
        length += end - first;
    }

    /** The chunk of its last line ends; what is kept of it is a piece. */
    void endChunk() {
        if (chunk != null) {
            pieces.add(chunk.slice(from, to));
            chunk = null;
        }
    }

    /** Ends it and gives it; null where it is too long. Nothing is open then. */
    @Nullable Document close(int input, int firstLine, int lastLine, boolean isWholeFile) {
        endChunk();
        SafeText all = SafeText.join(pieces);
        boolean kept = length < LONGEST;
        pieces.clear();
        length = 0;
        return kept ? Document.of(input, firstLine, lastLine, start, all, isWholeFile) : null;
    }
}
