package dev.kubeproxydoctor.report;

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

    String bytes() {
        return bytes.toString();
    }

    String text() {
        return text.toString();
    }
}
