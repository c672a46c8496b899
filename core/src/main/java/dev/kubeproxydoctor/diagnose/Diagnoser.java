package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Judgement;
import dev.kubeproxydoctor.failure.Judgement.Verdict;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranks what shows. What the process died of comes first, the innermost cause before what wraps it;
 * then what keeps rules from being programmed; then warnings. A failure that another one explains
 * comes after it.
 */
public final class Diagnoser {
    private static final int KEPT_EVIDENCE = 6;

    private Diagnoser() {}

    /** A failure that was judged present, with what ranking needs. */
    private record Candidate(
            Failure failure, Judgement judgement, Severity severity, boolean fatal, int first) {
        /** What explains something is as bad as that. */
        Candidate asBadAs(Candidate explained) {
            Severity worse =
                    severity.compareTo(explained.severity()) < 0 ? severity : explained.severity();
            return new Candidate(failure, judgement, worse, fatal, first);
        }

        /** A consequence, or what another component says: worth knowing and not what to fix. */
        Candidate asInformation() {
            return new Candidate(failure, judgement, Severity.INFO, fatal, first);
        }
    }

    /** Diagnoses, worst first, noise left out. */
    public static List<Diagnosis> diagnose(Shown seen, List<Failure> catalogue) {
        List<Candidate> candidates = new ArrayList<>();
        for (Failure failure : catalogue) {
            Judgement judgement = seen.judge(failure);
            if (judgement.verdict() != Verdict.FAILS
                    && !judgement.evidence().isEmpty()
                    && !isNoise(failure, seen)
                    && (!seen.sawOnlyOthers() || isOfNode(failure))) {
                candidates.add(candidate(failure, judgement, seen));
            }
        }
        boolean died =
                candidates.stream().anyMatch(c -> c.fatal() && c.failure().role() == Role.CAUSE);
        candidates.sort((a, b) -> compare(a, b, died));
        putCausesFirst(candidates);
        raiseCauses(candidates);
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            boolean lastResort = candidate.failure().role() == Role.LAST_RESORT;
            if (lastResort
                    && diagnoses.stream()
                            .anyMatch(d -> d.severity().compareTo(Severity.DEGRADED) <= 0)) {
                continue;
            }
            boolean information =
                    seen.sawOnlyOthers() || isExplained(candidate, candidates.subList(0, i));
            diagnoses.add(diagnosis(information ? candidate.asInformation() : candidate));
        }
        return diagnoses;
    }

    /** Harmless lines: each failure that is noise here, with its evidence. */
    public static List<Diagnosis> ignored(Shown seen, List<Failure> catalogue) {
        List<Diagnosis> ignored = new ArrayList<>();
        for (Failure failure : catalogue) {
            Judgement judgement = seen.judge(failure);
            if (judgement.verdict() == Verdict.HOLDS
                    && !judgement.evidence().isEmpty()
                    && isNoise(failure, seen)) {
                ignored.add(
                        diagnosis(new Candidate(failure, judgement, Severity.BENIGN, false, 0)));
            }
        }
        return ignored;
    }

    /** Whether another program that says the same proves something about the node. */
    private static boolean isOfNode(Failure failure) {
        return failure.fix().stream()
                .anyMatch(
                        step ->
                                step instanceof Step.LoadModules
                                        || step instanceof Step.InstallModulePackage
                                        || step instanceof Step.Reboot);
    }

    private static boolean isNoise(Failure failure, Shown seen) {
        return failure.role() == Role.NOISE || failure.severity(seen.facts()) == Severity.BENIGN;
    }

    private static Candidate candidate(Failure failure, Judgement judgement, Shown seen) {
        boolean fatal = judgement.evidence().stream().anyMatch(Sighting::fatal);
        Severity severity = failure.severity(seen.facts(), judgement.evidence());
        boolean alive =
                judgement.evidence().stream()
                        .allMatch(s -> "IWE".indexOf(s.event().severity()) >= 0);
        if (fatal) {
            severity = Severity.FATAL;
        } else if (severity == Severity.FATAL && alive) {
            severity = Severity.DEGRADED;
        }
        return new Candidate(
                failure,
                judgement,
                severity,
                fatal,
                judgement.evidence().get(0).event().firstLine().number());
    }

    private static int compare(Candidate a, Candidate b, boolean died) {
        int byRank = Integer.compare(rank(a, died), rank(b, died));
        return byRank != 0 ? byRank : Integer.compare(a.first(), b.first());
    }

    /** Severities are declared from the worst to the mildest. */
    @SuppressWarnings("EnumOrdinal")
    private static int rank(Candidate c, boolean died) {
        boolean cause = c.failure().role() == Role.CAUSE;
        if (c.failure().role() == Role.LAST_RESORT) {
            return 3 + 2 * Severity.values().length;
        }
        if (c.fatal()) {
            return cause ? 0 : 2;
        }
        if (cause && !died && c.severity() == Severity.FATAL) {
            return 1;
        }
        return 3 + 2 * c.severity().ordinal() + (cause ? 0 : 1);
    }

    private static boolean isExplained(Candidate candidate, List<Candidate> before) {
        return before.stream()
                .anyMatch(cause -> cause.failure().explains().contains(candidate.failure().id()));
    }

    private static void raiseCauses(List<Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            for (Candidate later : candidates.subList(i + 1, candidates.size())) {
                if (candidates.get(i).failure().explains().contains(later.failure().id())) {
                    candidates.set(i, candidates.get(i).asBadAs(later));
                }
            }
        }
    }

    private static void putCausesFirst(List<Candidate> candidates) {
        int moves = candidates.size() * candidates.size();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate explained = candidates.get(i);
            for (int j = i + 1; j < candidates.size(); j++) {
                Candidate cause = candidates.get(j);
                boolean weaker =
                        explained.fatal()
                                && !cause.fatal()
                                && cause.severity().compareTo(Severity.DEGRADED) > 0;
                if (cause.failure().explains().contains(explained.failure().id())
                        && !weaker
                        && moves-- > 0) {
                    candidates.remove(j);
                    candidates.add(i, cause);
                    i--;
                    break;
                }
            }
        }
    }

    private static Diagnosis diagnosis(Candidate c) {
        List<Evidence> evidence = new ArrayList<>();
        for (Sighting sighting : c.judgement().evidence()) {
            Evidence next = Evidence.of(sighting);
            boolean known =
                    evidence.stream()
                            .anyMatch(e -> e.input() == next.input() && e.line() == next.line());
            if (!known && evidence.size() < KEPT_EVIDENCE) {
                evidence.add(next);
            }
        }
        List<Question> questions = new ArrayList<>(c.judgement().open());
        questions.addAll(c.failure().questions());
        Confidence confidence = Confidence.CERTAIN;
        if (c.judgement().verdict() == Verdict.UNKNOWN) {
            confidence = Confidence.POSSIBLE;
        } else if (!questions.isEmpty()) {
            confidence = Confidence.LIKELY;
        }
        return new Diagnosis(c.failure(), c.severity(), confidence, evidence, questions);
    }
}
