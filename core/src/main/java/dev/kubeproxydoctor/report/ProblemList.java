package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;

/**
 * The diagnoses of all cases in one list. Those that are the same failure with the same fix are one
 * entry that names its nodes.
 */
final class ProblemList {
    private static final int KEPT_EVIDENCE = 12;

    private final List<Report.Problem> problems = new ArrayList<>();

    private ProblemList() {}

    static List<Report.Problem> of(Cases cases) {
        ProblemList list = new ProblemList();
        for (Case one : cases.worstFirst()) {
            List<String> names = cases.areSeveral() ? List.of(one.subject().name()) : List.of();
            for (Diagnosis diagnosis : one.diagnoses()) {
                // That some pod restarts says nothing where a log in the same paste says why.
                if (!one.guesses() || !list.namesFailure()) {
                    list.add(Report.Problem.of(diagnosis, one.facts(), names));
                }
            }
        }
        list.addOfConfigurations(cases.ofConfigurations(), cases.first().facts());
        return list.problems;
    }

    private boolean namesFailure() {
        return Lists.any(problems, p -> !Severity.DEGRADED.isWorseThan(p.diagnosis().severity()));
    }

    /** What ends kube-proxy comes after what else does; the rest comes last. */
    private void addOfConfigurations(List<Diagnosis> diagnoses, Facts facts) {
        int at = 0;
        while (at < problems.size() && problems.get(at).isFatal()) {
            at++;
        }
        for (Diagnosis diagnosis : diagnoses) {
            if (!Lists.any(problems, p -> p.diagnosis().failure() == diagnosis.failure())) {
                Report.Problem problem = Report.Problem.of(diagnosis, facts, List.of());
                problems.add(problem.isFatal() ? at++ : problems.size(), problem);
            }
        }
    }

    private void add(Report.Problem next) {
        for (int i = 0; i < problems.size(); i++) {
            Report.Problem known = problems.get(i);
            boolean same =
                    known.diagnosis().failure() == next.diagnosis().failure()
                            && known.diagnosis().severity() == next.diagnosis().severity()
                            && known.fix().equals(next.fix());
            if (same) {
                problems.set(i, together(known, next));
                return;
            }
        }
        problems.add(next);
    }

    private static Report.Problem together(Report.Problem known, Report.Problem next) {
        List<Evidence> evidence = new ArrayList<>(known.diagnosis().evidence());
        for (Evidence more : next.diagnosis().evidence()) {
            if (evidence.size() < KEPT_EVIDENCE) {
                evidence.add(more);
            }
        }
        List<Question> questions = new ArrayList<>(known.questions());
        for (Question question : next.questions()) {
            if (!questions.contains(question)) {
                questions.add(question);
            }
        }
        List<String> names = new ArrayList<>(known.subjects());
        names.addAll(next.subjects());
        Confidence first = known.diagnosis().confidence();
        Confidence other = next.diagnosis().confidence();
        Diagnosis both =
                new Diagnosis(
                        known.diagnosis().failure(),
                        known.diagnosis().severity(),
                        first.compareTo(other) > 0 ? first : other,
                        evidence,
                        known.diagnosis().questions());
        return new Report.Problem(both, known.fix(), questions, names);
    }
}
