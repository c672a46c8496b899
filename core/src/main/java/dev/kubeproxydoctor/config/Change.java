package dev.kubeproxydoctor.config;

import java.util.List;

/**
 * How a configuration is changed: by edits of its text, or not, for a reason.
 *
 * @param edits in the order of the text; none where it says already what it should
 * @param refusal why there are no edits, {@code it is a template. ...}, or {@code ""}
 */
public record Change(List<Edit> edits, String refusal) {
    /** One edit. */
    public static Change of(Edit edit) {
        return new Change(List.of(edit), "");
    }

    /** None, and why. */
    public static Change refused(String why) {
        return new Change(List.of(), why);
    }

    /** None, since there is nothing to change. */
    public static Change none() {
        return new Change(List.of(), "");
    }
}
