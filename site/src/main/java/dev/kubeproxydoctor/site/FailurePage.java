package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.Remedy;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.util.List;

/** The page of one failure. */
final class FailurePage {
    private static final String ROOT = "../../";

    private FailurePage() {}

    static String of(Failure failure) {
        StringBuilder body = new StringBuilder();
        Severity severity = failure.severity(new Facts());
        body.append("<h1>").append(Html.text(failure.title())).append("</h1>\n");
        body.append("<p class=\"meta\"><code>")
                .append(failure.id())
                .append("</code> · ")
                .append(meaning(severity))
                .append("</p>\n");
        body.append("<h2>Why it happens</h2>\n")
                .append(Html.paragraph(failure.cause()))
                .append(Html.paragraph(failure.background()));
        body.append("<h2>What to do</h2>\n").append(remedies(failure));
        if (!failure.doesNotFix().isEmpty()) {
            body.append("<h2>What looks like a fix and is none</h2>\n")
                    .append(Html.list(failure.doesNotFix().stream().map(Html::text).toList()));
        }
        if (!failure.questions().isEmpty()) {
            body.append("<h2>To be sure</h2>\n");
            body.append(
                    Html.list(
                            failure.questions().stream()
                                    .map(
                                            q ->
                                                    Html.text(q.ask())
                                                            + "<br><code>"
                                                            + Html.text(q.command())
                                                            + "</code>")
                                    .toList()));
        }
        body.append(example(failure));
        body.append("<h2>Sources</h2>\n")
                .append(Html.list(failure.sources().stream().map(FailurePage::source).toList()));
        String head = failure.examples().matching().isEmpty() ? "" : Html.scripts(ROOT);
        return Html.page(
                failure.title() + " · kube-proxy doctor",
                failure.cause(),
                ROOT,
                head,
                body.toString());
    }

    private static String remedies(Failure failure) {
        Doctor doctor = new Doctor();
        failure.examples().matching().stream().limit(1).forEach(doctor::text);
        List<Remedy> remedies =
                doctor.report().diagnoses().stream()
                        .filter(found -> found.diagnosis().failure().id().equals(failure.id()))
                        .findFirst()
                        .map(Report.Found::fix)
                        .orElseGet(() -> Report.remedies(failure));
        StringBuilder html = new StringBuilder("<ol>\n");
        for (Remedy remedy : remedies) {
            html.append("<li><strong>")
                    .append(Html.text(remedy.summary()))
                    .append("</strong><br>")
                    .append(Html.text(remedy.detail()))
                    .append("</li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    private static String example(Failure failure) {
        if (failure.examples().matching().isEmpty()) {
            return "<h2>What you see</h2>\n<p>No message of its own: kube-proxy's log does not show it.</p>\n";
        }
        String example = failure.examples().matching().get(0);
        Doctor doctor = new Doctor();
        doctor.text(example);
        Report report = doctor.report();
        StringBuilder html =
                new StringBuilder("<h2>What you see</h2>\n<pre>")
                        .append(Html.text(example.strip()))
                        .append("</pre>\n");
        html.append("<p>Examined: <strong>")
                .append(Html.text(report.summary()))
                .append("</strong></p>\n");
        for (Report.Found found : report.diagnoses()) {
            for (Evidence evidence : found.diagnosis().evidence()) {
                html.append("<p class=\"meta\">")
                        .append(Html.text(found.diagnosis().failure().id()))
                        .append(", ");
                html.append(found.diagnosis().confidence().word())
                        .append(", by line ")
                        .append(evidence.line())
                        .append("</p>\n");
            }
        }
        html.append("<h2>Try it with your own text</h2>\n<kube-proxy-doctor pages=\"")
                .append(ROOT)
                .append("\"><template>");
        return html.append(Html.text(example))
                .append("</template></kube-proxy-doctor>\n")
                .toString();
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

    /** Links to every failure, family by family as the catalogue has them. */
    static String index() {
        List<String> items =
                Catalogue.ALL.stream()
                        .map(
                                failure ->
                                        "<a href=\"%s/index.html\">%s</a> <span class=\"meta\"><code>%s</code> · %s</span>"
                                                .formatted(
                                                        failure.id(),
                                                        Html.text(failure.title()),
                                                        failure.id(),
                                                        meaning(failure.severity(new Facts()))))
                        .toList();
        String body =
                "<h1>Failures of kube-proxy</h1>\n<p>"
                        + items.size()
                        + " ways in which it fails, or seems to. Each page has the message, the cause, the fix, and what is no fix.</p>\n"
                        + "<p>Rules that look for the messages of those that stop Services: <a href=\"../rules/loki-rules.yaml\" download>for Loki</a>, "
                        + "<a href=\"../rules/node-problem-detector-log.json\" download>for node-problem-detector</a>.</p>\n";
        return Html.page(
                "Failures of kube-proxy",
                "Every failure that kube-proxy doctor knows, with cause and fix.",
                "../",
                "",
                body + Html.list(items));
    }
}
