package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.redact.Redaction;
import java.util.ArrayList;
import java.util.List;

/** The secrets that were masked, and where they stand. What is kept is bounded. */
final class SecretList {
    private static final int KEPT = 1000;

    private final List<Report.Secret> secrets = new ArrayList<>();

    /** Where each of them stands in its input, for the reader's own screen; part of no report. */
    private final List<int[]> places = new ArrayList<>();

    /**
     * Takes note of a redaction; one that goes on where the last one was cut is the same.
     *
     * @param offset where the text begins in its input that the redaction is of
     */
    void add(Redaction redaction, int input, int line, int offset) {
        Report.Secret last = secrets.isEmpty() ? null : secrets.get(secrets.size() - 1);
        boolean goesOn =
                last != null
                        && last.kind().equals(redaction.kind())
                        && last.number() == redaction.number()
                        && last.input() == input;
        if (goesOn) {
            places.get(places.size() - 1)[1] = offset + redaction.end();
        } else if (secrets.size() < KEPT) {
            secrets.add(new Report.Secret(redaction.kind(), redaction.number(), input, line));
            places.add(new int[] {offset + redaction.start(), offset + redaction.end()});
        }
    }

    List<Report.Secret> all() {
        return List.copyOf(secrets);
    }

    /** {@code [[start,end]]} in their order, UTF-16 offsets of their inputs. */
    String placesAsJson() {
        StringBuilder json = new StringBuilder("[");
        for (int[] place : places) {
            json.append(json.length() > 1 ? "," : "");
            json.append('[').append(place[0]).append(',').append(place[1]).append(']');
        }
        return json.append(']').toString();
    }
}
