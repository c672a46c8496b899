package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import java.util.List;

/**
 * A failure that shows.
 *
 * @param failure which one
 * @param severity how bad it is here
 * @param confidence how sure that is
 * @param evidence what proves it
 * @param questions what would make it certain
 */
public record Diagnosis(
        Failure failure,
        Severity severity,
        Confidence confidence,
        List<Evidence> evidence,
        List<Question> questions) {
    public Diagnosis {
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
    }

    /** The same, as bad as that. */
    Diagnosis with(Severity other) {
        return new Diagnosis(failure, other, confidence, evidence, questions);
    }

    /**
     * The same of lines that may be anybody's, with errors that any program may have: possible, and
     * not fatal.
     */
    Diagnosis ofAnybody() {
        Severity most = severity == Severity.FATAL ? Severity.DEGRADED : severity;
        return new Diagnosis(failure, most, Confidence.POSSIBLE, evidence, questions);
    }
}
