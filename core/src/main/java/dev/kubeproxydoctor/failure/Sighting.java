package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Template;

/**
 * A message or an error met in an event.
 *
 * @param sign what was met
 * @param event the first event of this wording, with its place
 * @param match where in the event's text, and what the holes took, or the fields of the error
 * @param count how often it was met, the first time included
 * @param fatal whether the process died of the event
 */
public record Sighting(Sign sign, Event event, Template.Match match, long count, boolean fatal) {}
