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
 */
public record Document(int input, int firstLine, int lastLine, int start, SafeText safe) {
    /** The masked text. */
    public String text() {
        return safe.text();
    }
}
