package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.redact.SafeText;
import java.util.List;

/**
 * Examines what was pasted. Give it inputs one after the other, each in chunks cut anywhere, then
 * ask for the report:
 *
 * <pre>{@code
 * Doctor doctor = new Doctor();
 * doctor.input("kube-proxy.log");
 * doctor.text("E0612 03:14:22.918431       1 server.go:558] ...");
 * Report report = doctor.report();
 * }</pre>
 *
 * <p>Text is masked before anything looks at it. A log is read once and never held whole; memory
 * grows with the configurations in the paste and not with its logs. No text makes it fail.
 */
public final class Doctor {
    final Reading reading;
    private Guard guard;

    /** An examination by all failures. */
    public Doctor() {
        this(Catalogue.ALL);
    }

    /**
     * An examination by these failures alone: with one left out it shows what is said of a failure
     * that has no file.
     */
    public Doctor(List<Failure> catalogue) {
        reading = new Reading(catalogue);
        guard = reading.guard;
    }

    /** Starts the next input. */
    public void input(String name) {
        reading.input(name);
    }

    /**
     * Adds text to the input that was started last; starts one named {@code paste} if there is
     * none.
     */
    public void text(String chunk) {
        reading.text(chunk);
    }

    /**
     * Takes the reader's word for something, whatever the inputs say: {@code fact(Key.KUBERNETES,
     * "v1.30.3")}. An empty value takes it back. It may be said after a report; the next {@link
     * #report} goes by it.
     */
    public void fact(Key<?> key, String value) {
        boolean tag = key.equals(Key.KUBERNETES) && value.startsWith("v");
        reading.notes.statements.give(key, mask(tag ? value.substring(1) : value).display());
    }

    /** Masks {@code value} wherever it stands in what is given from now on. */
    public void hide(String value) {
        reading.redactor.hide(value);
    }

    /**
     * The safe form of a text, with the numbers of this examination: what reads {@code
     * REDACTED_token_1} in its report reads so here.
     */
    public SafeText mask(String text) {
        return reading.redactor.next(text);
    }

    /**
     * Where the redactions of the report stand in their inputs, as {@code [[start,end]]} in their
     * order, UTF-16 offsets: for showing one to the reader whose text it is. It is kept out of the
     * report, since lengths say something about secrets.
     */
    public String places() {
        return reading.secrets.placesAsJson();
    }

    /**
     * Ends the last input and says what was found. A step that fails is named among the report's
     * crashes, and the rest of the report stands.
     */
    public Report report() {
        Paste paste = reading.paste();
        Guard steps = new Guard(reading.guard);
        guard = steps;
        return steps.call("making the report", () -> Examination.of(paste, steps))
                .orElseGet(() -> Examination.crashed(paste, steps));
    }

    /**
     * Throws what was thrown first if the report names crashes, for those who want its stack; else
     * does nothing.
     */
    public void rethrow() {
        guard.rethrow();
    }
}
