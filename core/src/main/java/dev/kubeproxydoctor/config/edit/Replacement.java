package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.text.Span;

/**
 * A change of a configuration's own text, before it is written in the form of the text around it.
 *
 * @param span what is replaced
 */
record Replacement(Span span, String text) {
    /** Text put in at a place. */
    static Replacement at(int place, String text) {
        return new Replacement(new Span(place, place), text);
    }
}
