package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The page of one failure. Everything on it comes from the failure's own file and from an
 * examination of its example, so that it is true without scripts.
 */
final class FailurePage {
    private FailurePage() {}

    static String of(Failure failure) {
        String example = example(failure);
        Report report = report(example, Map.of());
        String body =
                "<h1>"
                        + Html.text(failure.title())
                        + "</h1>\n<p class=\"meta\"><code>"
                        + failure.id()
                        + "</code> · "
                        + meaning(failure.severity(Facts.NONE))
                        + "</p>\n"
                        + FailureSymptoms.of(failure, example, report)
                        + "<h2 id=\"why\">Why it happens</h2>\n"
                        + Html.paragraph(failure.cause())
                        + Html.paragraph(Catalogue.file(failure).background())
                        + FailureTreatment.of(failure, example, report)
                        + falseFriends(failure)
                        + questions(failure)
                        + FailureByVersion.of(failure, example)
                        + tryIt(example)
                        + "<h2 id=\"sources\">Sources</h2>\n"
                        + Html.list(
                                Catalogue.file(failure).sources().stream()
                                        .map(FailurePage::source)
                                        .toList());
        return Html.page(
                path(failure),
                title(failure),
                failure.cause(),
                example.isEmpty() ? "" : Html.ELEMENT,
                body);
    }

    private static String falseFriends(Failure failure) {
        return failure.doesNotFix().isEmpty()
                ? ""
                : "<h2 id=\"not\">What looks like a fix and is not one</h2>\n"
                        + Html.list(failure.doesNotFix().stream().map(Html::text).toList());
    }

    private static String questions(Failure failure) {
        List<String> items = new ArrayList<>();
        for (Question question : failure.questions()) {
            items.add(
                    Html.text(question.ask())
                            + "<br><code>"
                            + Html.text(question.command())
                            + "</code>");
        }
        return items.isEmpty() ? "" : "<h2 id=\"sure\">To be sure</h2>\n" + Html.list(items);
    }

    private static String tryIt(String example) {
        return example.isEmpty()
                ? ""
                : "<h2 id=\"try\">Try it with your own text</h2>\n<kube-proxy-doctor pages=\"@ROOT@\"><template>"
                        + Html.text(example)
                        + "</template></kube-proxy-doctor>\n";
    }

    static String path(Failure failure) {
        return "failures/" + failure.id() + "/";
    }

    /** The message as people search for it, where there is one. */
    private static String title(Failure failure) {
        List<String> messages = FailureSymptoms.messages(failure);
        return messages.isEmpty() || messages.get(0).length() > 70
                ? failure.title() + " · kube-proxy doctor"
                : failure.title() + ": " + messages.get(0);
    }

    static String example(Failure failure) {
        return Catalogue.file(failure).matching().stream().findFirst().orElse("");
    }

    /** What is said of a text, where the reader says these facts. */
    static Report report(String text, Map<Key<?>, String> facts) {
        Doctor doctor = new Doctor();
        doctor.text(text);
        facts.forEach(doctor::fact);
        return doctor.report();
    }

    private static String source(String source) {
        return source.startsWith("https://")
                ? "<a href=\""
                        + Html.text(source)
                        + "\" rel=\"noopener noreferrer\">"
                        + Html.text(source)
                        + "</a>"
                : Html.text(source);
    }

    static String meaning(Severity severity) {
        return switch (severity) {
            case FATAL -> "kube-proxy exits";
            case DEGRADED -> "it runs, rules are not or not fully written";
            case WARNING -> "a warning";
            case INFO -> "worth knowing";
            case BENIGN -> "harmless";
        };
    }
}
