package dev.kubeproxydoctor.config;

import java.util.List;

/**
 * What is offered to change a configuration: edits of its text, or none, for a reason.
 *
 * @param edits in the order of the text; none where it says already what it should
 * @param refusal why there are no edits, {@code it is a template. ...}, or {@code ""}
 */
public record Offer(List<Edit> edits, String refusal) {
    /** One edit. */
    public static Offer of(Edit edit) {
        return new Offer(List.of(edit), "");
    }

    /** None, and why. */
    public static Offer refused(String why) {
        return new Offer(List.of(), why);
    }

    /** None, since there is nothing to change. */
    public static Offer none() {
        return new Offer(List.of(), "");
    }
}
