package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;

/**
 * A run of lines that reads as YAML or JSON, valid or not.
 *
 * @param input which input it belongs to, from 0
 * @param firstLine its first line there, from 1
 * @param lastLine its last line
 * @param start UTF-16 offset of its first character in the input
 * @param safe its text, with the line ends as they were
 * @param isWholeFile whether it is all of a file that by its name is YAML or JSON
 */
public record Document(
        int input, int firstLine, int lastLine, int start, SafeText safe, boolean isWholeFile) {
    /** Another text in its place, or a part of it, which begins at {@code start} of the input. */
    public Document with(int start, SafeText safe) {
        return new Document(input, firstLine, lastLine, start, safe, isWholeFile);
    }

    /** The masked text. */
    public String text() {
        return safe.text();
    }
}
