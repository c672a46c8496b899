package dev.kubeproxydoctor.config;

/**
 * A change of the reader's own text: UTF-16 offsets {@code [start, end)} of the input become {@code
 * replacement}.
 *
 * @param input the input, from 0
 */
public record Edit(int input, int start, int end, String replacement) {
    /** The text with this edit made. */
    public String applyTo(String text) {
        return text.substring(0, start) + replacement + text.substring(end);
    }
}
