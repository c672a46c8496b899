package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.redact.Chunks;

/**
 * Text that comes in pieces cut anywhere, as runs of whole lines long enough to be masked. Of a
 * line that is longer than any run its beginning is read.
 */
final class WholeLines {
    /** What takes the runs, one after the other. */
    interface RunReader {
        void read(String run);

        /** The line that comes next is too long, and only its beginning comes. */
        void longLine();

        /** So many characters were left out after the run before. */
        void leftOut(int characters);
    }

    private final RunReader reader;
    private StringBuilder pending = new StringBuilder();
    private int wanted = Chunks.LENGTH;

    /** So many characters of a line that is too long were left out so far. */
    private int skipped;

    WholeLines(RunReader reader) {
        this.reader = reader;
    }

    void add(String piece) {
        int from = skipped > 0 ? lineEnd(piece) : 0;
        skipped += from;
        pending.append(piece, from, piece.length());
        if (skipped > 0 && from < piece.length()) {
            endLongLine();
        }
        if (pending.length() >= wanted) {
            int cut = Chunks.cut(pending);
            if (cut > 0) {
                String run = pending.substring(0, cut);
                goOnWith(pending.substring(cut));
                reader.read(run);
            } else if (pending.length() < 2 * Chunks.LONGEST) {
                wanted = pending.length() + Chunks.LENGTH;
            } else {
                skipped = pending.length() - Chunks.LONGEST;
                pending.setLength(Chunks.LONGEST);
            }
        }
    }

    /** Gives out what is left, at the end of an input. */
    void end() {
        if (skipped > 0) {
            reader.longLine();
            skipped = 0;
        }
        String run = pending.toString();
        goOnWith("");
        reader.read(run);
    }

    /** Where the lines after a long one stand is known all the same. */
    private void endLongLine() {
        int end = Math.min(pending.length(), lineEnd(pending.toString()) + 2);
        while (end > 0 && "\r\n".indexOf(pending.charAt(end - 1)) < 0) {
            end--;
        }
        String line = pending.substring(0, end);
        int characters = skipped;
        goOnWith(pending.substring(end));
        skipped = 0;
        reader.longLine();
        reader.read(line);
        reader.leftOut(characters);
    }

    private void goOnWith(String rest) {
        pending = new StringBuilder(rest);
        wanted = Chunks.LENGTH;
    }

    private static int lineEnd(String text) {
        int end = 0;
        while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
