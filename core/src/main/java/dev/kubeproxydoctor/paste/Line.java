package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;

/**
 * One line of a paste, without its line end.
 *
 * @param input which input it belongs to, from 0
 * @param number its number there, from 1
 * @param start UTF-16 offset of its first character in that input
 * @param safe its text
 */
public record Line(int input, int number, int start, SafeText safe) {
    /** The masked text. */
    public String text() {
        return safe.text();
    }
}
