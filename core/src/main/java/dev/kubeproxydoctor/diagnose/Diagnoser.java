package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Judgement;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import dev.kubeproxydoctor.failure.Truth;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges which failures of a catalogue show, by messages, by facts and by faults, and ranks them.
 */
public final class Diagnoser {
    private Diagnoser() {}

    /**
     * Diagnoses, worst first, noise left out. A failure that another one explains comes after it
     * and is information.
     *
     * @param faults what the check of configurations found; a failure that a message shows already
     *     is not named again
     */
    public static List<Diagnosis> diagnose(
            ObservedSymptoms seen, List<Failure> catalogue, List<Fault> faults) {
        List<Candidate> candidates = new ArrayList<>();
        for (Failure failure : catalogue) {
            Judgement judgement = seen.judge(failure);
            if (judgement.truth() != Truth.FAILS
                    && !judgement.evidence().isEmpty()
                    && !isNoise(failure, seen)
                    && (!seen.sawOnlyOthers()
                            || isOfNode(failure)
                            || Candidate.isListed(judgement))) {
                Severity severity = failure.severity(seen.facts(), judgement.evidence());
                candidates.add(Candidate.of(failure, judgement, severity, seen.heardKubeProxy()));
            }
        }
        for (Fault fault : faults) {
            if (!Lists.any(candidates, c -> c.failure() == fault.failure())) {
                candidates.add(Candidate.of(fault));
            }
        }
        Ranking.sort(candidates);
        return diagnoses(candidates, seen.sawOnlyOthers());
    }

    /** What another component says, and every consequence, is worth knowing and not what to fix. */
    private static List<Diagnosis> diagnoses(List<Candidate> candidates, boolean byOthers) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        boolean isBad = false;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.failure().role() == Role.LAST_RESORT && isBad) {
                continue;
            }
            boolean explained = Lists.any(candidates.subList(0, i), c -> c.explains(candidate));
            boolean information = explained || (byOthers && !candidate.named());
            Diagnosis diagnosis =
                    information ? candidate.diagnosis().with(Severity.INFO) : candidate.diagnosis();
            isBad |= !candidate.guess() && !Severity.DEGRADED.isWorseThan(diagnosis.severity());
            diagnoses.add(diagnosis);
        }
        return diagnoses;
    }

    /**
     * That nothing here is kube-proxy's, where only others speak and no list names it.
     *
     * @param failure what to say then
     */
    public static Optional<Diagnosis> ofOthers(ObservedSymptoms seen, Failure failure) {
        return seen.firstOther()
                .filter(line -> seen.sawOnlyOthers() && !seen.isListed())
                .map(
                        line ->
                                new Diagnosis(
                                        failure,
                                        Severity.INFO,
                                        Confidence.LIKELY,
                                        List.of(line),
                                        List.of()));
    }

    /** Harmless lines: each failure that is noise here, with its evidence. */
    public static List<Diagnosis> ignored(ObservedSymptoms seen, List<Failure> catalogue) {
        List<Diagnosis> ignored = new ArrayList<>();
        for (Failure failure : catalogue) {
            Judgement judgement = seen.judge(failure);
            if (judgement.truth() == Truth.HOLDS
                    && !judgement.evidence().isEmpty()
                    && isNoise(failure, seen)) {
                ignored.add(Candidate.diagnosis(failure, judgement, Severity.BENIGN));
            }
        }
        return ignored;
    }

    /** Whether another program that says the same proves something about the node. */
    private static boolean isOfNode(Failure failure) {
        return Lists.any(
                failure.fix(),
                step ->
                        step instanceof Step.LoadModules
                                || step instanceof Step.InstallModulePackage
                                || step instanceof Step.Reboot);
    }

    private static boolean isNoise(Failure failure, ObservedSymptoms seen) {
        return failure.role() == Role.NOISE || failure.severity(seen.facts()) == Severity.BENIGN;
    }
}
