package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.text.Colours;
import dev.kubeproxydoctor.text.EncodedLines;

/** The edited documents twice: as bytes, and as the text that these have to read as. */
final class PatchText {
    private final EncodedLines file;
    private final StringBuilder bytes = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    PatchText(EncodedLines file) {
        this.file = file;
    }

    /** Copies a part of a document, and the bytes of the file that it was read from. */
    void copy(String from, int start, int end, int firstByte, int lastByte) {
        text.append(from, start, end);
        bytes.append(file.bytes(), firstByte, lastByte);
    }

    /** Adds new text; its line ends are written as {@code lineEnd}, which may be a line feed. */
    void add(String added, String lineEnd) {
        text.append(added);
        bytes.append(file.encoding().encode(added.replace("\n", lineEnd)));
    }

    /** Begins another document. */
    void part(boolean marked, String lineEnd) {
        add(text.charAt(text.length() - 1) == '\n' ? "" : "\n", lineEnd);
        add(marked ? "" : "---\n", lineEnd);
    }

    /** What was added so far; for {@link #uncolour}. */
    int[] lengths() {
        return new int[] {bytes.length(), text.length()};
    }

    /**
     * Takes a terminal's colours out of what was added since: what reads a file has no use for
     * them.
     */
    void uncolour(int[] since) {
        uncolour(bytes, since[0]);
        uncolour(text, since[1]);
    }

    private static void uncolour(StringBuilder builder, int from) {
        String plain = Colours.without(builder.substring(from));
        builder.setLength(from);
        builder.append(plain);
    }

    String bytes() {
        return bytes.toString();
    }

    String text() {
        return text.toString();
    }
}
