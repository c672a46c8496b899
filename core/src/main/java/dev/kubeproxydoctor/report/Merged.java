package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.plan.Remedy;
import java.util.ArrayList;
import java.util.List;

/**
 * The diagnoses of all cases in one list. Those that are the same failure with the same fix are one
 * entry that names its nodes.
 */
final class Merged {
    private static final int KEPT_EVIDENCE = 12;

    private Merged() {}

    static List<Report.Found> of(List<Case> cases) {
        List<Report.Found> merged = new ArrayList<>();
        for (Case one : cases) {
            List<String> names = cases.size() == 1 ? List.of() : List.of(one.subject().name());
            for (Diagnosis diagnosis : one.diagnoses()) {
                // That some pod restarts says nothing where a log in the same paste says why.
                if (one.guesses() && namesFailure(merged)) {
                    continue;
                }
                List<Remedy> fix = Plan.remedies(diagnosis, one.facts());
                List<Question> questions = Plan.questions(diagnosis, one.facts());
                add(merged, new Report.Found(diagnosis, fix, questions, names));
            }
        }
        return merged;
    }

    private static boolean namesFailure(List<Report.Found> merged) {
        return merged.stream()
                .anyMatch(f -> f.diagnosis().severity().compareTo(Severity.DEGRADED) <= 0);
    }

    private static void add(List<Report.Found> merged, Report.Found next) {
        for (int i = 0; i < merged.size(); i++) {
            Report.Found known = merged.get(i);
            boolean same =
                    known.diagnosis().failure() == next.diagnosis().failure()
                            && known.diagnosis().severity() == next.diagnosis().severity()
                            && known.fix().equals(next.fix());
            if (same) {
                merged.set(i, together(known, next));
                return;
            }
        }
        merged.add(next);
    }

    private static Report.Found together(Report.Found known, Report.Found next) {
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
        Confidence less =
                known.diagnosis().confidence().compareTo(next.diagnosis().confidence()) > 0
                        ? known.diagnosis().confidence()
                        : next.diagnosis().confidence();
        Diagnosis both =
                new Diagnosis(
                        known.diagnosis().failure(),
                        known.diagnosis().severity(),
                        less,
                        evidence,
                        known.diagnosis().questions());
        return new Report.Found(both, known.fix(), questions, names);
    }
}
