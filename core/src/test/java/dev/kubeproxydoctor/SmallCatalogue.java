package dev.kubeproxydoctor;

import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.diagnose.ObservedSymptoms;
import dev.kubeproxydoctor.facts.FactReader;
import dev.kubeproxydoctor.facts.Statements;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.SeverityRule;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Listener;
import dev.kubeproxydoctor.paste.Recogniser;
import dev.kubeproxydoctor.redact.Redactor;
import java.util.List;

/** A few failures made up for a test, and what a text shows by them. */
public final class SmallCatalogue {
    private final List<Failure> failures;

    /** A catalogue in this order. */
    public SmallCatalogue(Failure... failures) {
        this.failures = List.of(failures);
    }

    /** A failure of that id, which is present under a condition. */
    public static Failure failure(
            String id, Severity severity, Role role, Condition when, String... explains) {
        return new Failure(
                id,
                id,
                SeverityRule.of(severity),
                Stage.RUNNING,
                role,
                when,
                List.of(explains),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    /** Its failures. */
    public List<Failure> failures() {
        return failures;
    }

    /** What a text shows. */
    public ObservedSymptoms read(String text) {
        Observations seen = new Observations(failures);
        Statements statements = new Statements();
        FactReader facts = new FactReader(statements);
        Recogniser recogniser =
                new Recogniser(
                        0,
                        "paste",
                        new Listener() {
                            @Override
                            public void event(Event event) {
                                seen.add(event, facts.read(event));
                            }

                            @Override
                            public void document(Document document) {}

                            @Override
                            public void section(int input, Kind kind, int first, int last) {}
                        });
        recogniser.next(new Redactor().next(text));
        recogniser.end();
        return seen.all(statements.about(Subject.UNNAMED));
    }
}
