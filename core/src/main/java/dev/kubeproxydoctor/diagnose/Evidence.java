package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Line;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Span;

/**
 * A place in the paste that proves something.
 *
 * @param input the input, from 0
 * @param line the line, from 1
 * @param startColumn the first column, from 1, in UTF-16 units
 * @param endColumn the last column
 * @param text the line, at most 400 units of it
 * @param count how often such a line was met
 */
public record Evidence(
        int input, int line, int startColumn, int endColumn, SafeText text, long count) {
    private static final int SHOWN = 400;

    /** The line of a sighting, with the columns of what was met. */
    public static Evidence of(Sighting sighting) {
        Event event = sighting.event();
        Line line = event.pieceAt(sighting.match().span().start()).line();
        return of(line, event.columns(sighting.match().span()), sighting.count());
    }

    /** The first line of an event, whole. */
    public static Evidence of(Event event, long count) {
        Line line = event.firstLine();
        return of(line, new Span(0, line.text().length()), count);
    }

    private static Evidence of(Line line, Span columns, long count) {
        SafeText text = line.safe().length() <= SHOWN ? line.safe() : line.safe().slice(0, SHOWN);
        return new Evidence(
                line.input(),
                line.number(),
                columns.start() + 1,
                Math.max(columns.end(), columns.start() + 1),
                text,
                count);
    }
}
