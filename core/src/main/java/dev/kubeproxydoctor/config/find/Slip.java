package dev.kubeproxydoctor.config.find;

/**
 * A slip by which a text is no longer the YAML that it was meant to be.
 *
 * @param path the field that it spoils, or {@code ""}
 * @param at where in the document
 */
public record Slip(Cause cause, String path, int at) {
    /** What was done to the text. */
    public enum Cause {
        /** A folded scalar ({@code >}) joins the lines of the configuration in it. */
        FOLDED,
        /** A key is indented deeper than those beside it. */
        KEY_INDENTED,
        /** Parts of it are left out, or its indentation is. */
        PARTS_LEFT_OUT
    }
}
