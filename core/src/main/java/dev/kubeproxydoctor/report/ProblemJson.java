package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.plan.Remedy;
import java.util.List;

/** What is wrong, as JSON, with what shows it and what would make it certain. */
final class ProblemJson {
    private ProblemJson() {}

    static void write(Json json, Report report, Report.Problem problem) {
        Diagnosis diagnosis = problem.diagnosis();
        Failure failure = diagnosis.failure();
        json.beginObject()
                .member("failure", failure.id())
                .member("title", failure.title())
                .member("severity", diagnosis.severity().word())
                .member("confidence", diagnosis.confidence().word());
        evidence(json, "evidence", diagnosis.evidence());
        json.member("cause", failure.cause());
        json.name("fix").beginArray();
        for (Remedy remedy : problem.fix()) {
            json.beginObject()
                    .member("summary", remedy.summary())
                    .member("detail", remedy.detail())
                    .member("commands", remedy.commands())
                    .end();
        }
        json.end().member("doesNotFix", failure.doesNotFix());
        questions(json, problem.questions());
        json.member("page", page(failure))
                .member("subjects", problem.subjects())
                .member("causedBy", report.causeOf(problem))
                .end();
    }

    static void questions(Json json, List<Question> questions) {
        json.name("questions").beginArray();
        for (Question question : questions) {
            question(json, question);
        }
        json.end();
    }

    static void question(Json json, Question question) {
        json.beginObject()
                .member("ask", question.ask())
                .member("command", question.command())
                .end();
    }

    static void evidence(Json json, String name, List<Evidence> lines) {
        json.name(name).beginArray();
        for (Evidence evidence : lines) {
            json.beginObject()
                    .member("input", evidence.input())
                    .member("line", evidence.line())
                    .member("startColumn", evidence.startColumn())
                    .member("endColumn", evidence.endColumn())
                    .member("text", evidence.text().display())
                    .member("count", evidence.count())
                    .end();
        }
        json.end();
    }

    /** Where the page of a failure stands on the site. */
    static String page(Failure failure) {
        return "failures/" + failure.id() + "/";
    }
}
