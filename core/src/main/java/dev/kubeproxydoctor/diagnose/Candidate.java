package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.cause.Trait;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Judgement;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Truth;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;

/**
 * A failure that was judged present, with what ranking needs.
 *
 * @param fatal whether the process died of it
 * @param guess whether the net alone says it: no failure knows the message
 * @param complains whether a line of level {@code E} shows it
 * @param first the line of its first evidence; what a configuration shows comes after every line
 * @param named whether a configuration shows it, or a row of a listing: those are about kube-proxy,
 *     whoever speaks beside them
 */
record Candidate(
        Diagnosis diagnosis,
        boolean fatal,
        boolean guess,
        boolean complains,
        int first,
        boolean named) {
    private static final int KEPT_EVIDENCE = 6;
    private static final int AFTER_ALL_LINES = Integer.MAX_VALUE;

    /** What messages show. */
    static Candidate of(
            Failure failure, Judgement judgement, Severity severity, boolean isKubeProxys) {
        boolean fatal = Lists.any(judgement.evidence(), Sighting::fatal);
        boolean alive =
                Lists.all(judgement.evidence(), s -> "IWE".indexOf(s.event().severity()) >= 0);
        Severity here = severity;
        if (fatal) {
            here = Severity.FATAL;
        } else if (severity == Severity.FATAL && alive) {
            here = Severity.DEGRADED;
        }
        boolean guess =
                judgement.truth() == Truth.UNKNOWN
                        && Lists.all(judgement.evidence(), s -> s.sign() instanceof Trait);
        boolean complains = Lists.any(judgement.evidence(), s -> s.event().severity() == 'E');
        if (guess && !fatal && !complains && !Severity.WARNING.isWorseThan(here)) {
            here = Severity.WARNING;
        }
        boolean isAnybodys = !isKubeProxys && Lists.all(judgement.evidence(), Errors::isGeneric);
        Diagnosis diagnosis = diagnosis(failure, judgement, here);
        return new Candidate(
                isAnybodys ? diagnosis.ofAnybody() : diagnosis,
                fatal,
                guess,
                complains,
                judgement.evidence().get(0).event().firstLine().number(),
                isListed(judgement));
    }

    /** What a configuration shows. */
    static Candidate of(Fault fault) {
        Diagnosis diagnosis =
                new Diagnosis(
                        fault.failure(),
                        fault.severity(),
                        Confidence.CERTAIN,
                        List.of(fault.evidence()),
                        List.of());
        return new Candidate(diagnosis, false, false, false, AFTER_ALL_LINES, true);
    }

    /** Whether a row that names kube-proxy shows it. */
    static boolean isListed(Judgement judgement) {
        return Lists.any(
                Lists.each(judgement.evidence(), Sighting::event),
                event -> event.kind().isListing() && event.speech().isKubeProxys());
    }

    static Diagnosis diagnosis(Failure failure, Judgement judgement, Severity severity) {
        List<Evidence> evidence = new ArrayList<>();
        for (Sighting sighting : judgement.evidence()) {
            Evidence next = Evidence.of(sighting);
            boolean known =
                    Lists.any(evidence, e -> e.input() == next.input() && e.line() == next.line());
            if (!known && evidence.size() < KEPT_EVIDENCE) {
                evidence.add(next);
            }
        }
        List<Question> questions = new ArrayList<>(judgement.open());
        questions.addAll(failure.questions());
        Confidence confidence = Confidence.CERTAIN;
        if (judgement.truth() == Truth.UNKNOWN) {
            confidence = Confidence.POSSIBLE;
        } else if (!questions.isEmpty()) {
            confidence = Confidence.LIKELY;
        }
        return new Diagnosis(failure, severity, confidence, evidence, questions);
    }

    Failure failure() {
        return diagnosis.failure();
    }

    Severity severity() {
        return diagnosis.severity();
    }

    boolean isCause() {
        return failure().role() == Role.CAUSE;
    }

    boolean explains(Candidate other) {
        return failure().explains().contains(other.failure().id());
    }

    /** What explains something is as bad as that. */
    Candidate asBadAs(Candidate explained) {
        return explained.severity().isWorseThan(severity())
                ? new Candidate(
                        diagnosis.with(explained.severity()), fatal, guess, complains, first, named)
                : this;
    }
}
