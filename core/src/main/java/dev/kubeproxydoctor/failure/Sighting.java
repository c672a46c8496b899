package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Template;

/**
 * A template met in an event.
 *
 * @param template what was met
 * @param event the first event of this wording, with its place
 * @param match where in the event's text, and what the holes took
 * @param count how often it was met, the first time included
 * @param fatal whether the process died of the event
 */
public record Sighting(
        Template template, Event event, Template.Match match, long count, boolean fatal) {}
