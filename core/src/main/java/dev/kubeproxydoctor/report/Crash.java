package dev.kubeproxydoctor.report;

/**
 * A bug of this tool that showed while it examined a paste. What failed is left out of the report;
 * the rest of the report stands. Where in the code it was, {@link Doctor#rethrow} tells.
 *
 * @param doing what failed, as in "it failed while {@code reading a document}"
 * @param error the simple name of what was thrown: {@code NullPointerException}. Never its message,
 *     which could quote the paste
 * @param input the input that was read, from 0; -1 where it was none in particular
 * @param line the line of that input from which on it was read, from 1; 0 where none is known
 */
public record Crash(String doing, String error, int input, int line) {}
