package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.diagnose.Progress;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one thing to paste next where the paste does not decide: kube-proxy's log where nothing is
 * known to be its own, the log from its start where that was cut off, else what the worst diagnosis
 * depends on. A paste that decides, and one in which nothing is wrong, has none.
 */
final class Next {
    private final Observations seen;
    private final Facts facts;

    private Next(Observations seen, Facts facts) {
        this.seen = seen;
        this.facts = facts;
    }

    static Optional<Question> of(
            Verdict verdict, List<Report.Problem> problems, Observations seen, Facts facts) {
        if (verdict == Verdict.HEALTHY) {
            return Optional.empty();
        }
        for (Report.Problem problem : problems) {
            Diagnosis diagnosis = problem.diagnosis();
            boolean decided = diagnosis.confidence() != Confidence.POSSIBLE;
            if (diagnosis.severity() == Severity.INFO || verdict == Verdict.UNRECOGNISED) {
                continue;
            }
            if (decided && problem.questions().isEmpty()) {
                return Optional.empty();
            }
            List<Question> questions = new ArrayList<>(problem.questions());
            if (!decided) {
                questions.add(0, Question.LOG);
                questions.addAll(Question.ANY);
            }
            return new Next(seen, facts).first(questions);
        }
        return new Next(seen, facts).first(Question.ANY);
    }

    private Optional<Question> first(List<Question> questions) {
        return Lists.first(Lists.where(Plan.open(questions, facts), q -> !isPasted(q)));
    }

    /** Whether it asks for a log that is there: from its start, so far as the lines show. */
    private boolean isPasted(Question question) {
        if (question.ask().equals(Question.LOG.ask())) {
            return seen.heardKubeProxy();
        }
        return question.ask().equals(Question.PREVIOUS_LOG.ask())
                && seen.heardKubeProxy()
                && seen.proof() != Progress.NONE;
    }
}
