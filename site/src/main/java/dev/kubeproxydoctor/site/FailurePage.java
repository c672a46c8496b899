package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.artefact.Detectors;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.plan.Remedy;
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
        StringBuilder body = new StringBuilder();
        body.append("<h1>").append(Html.text(failure.title())).append("</h1>\n");
        body.append("<p class=\"meta\"><code>")
                .append(failure.id())
                .append("</code> · ")
                .append(meaning(failure.severity(Facts.NONE)))
                .append("</p>\n");
        body.append("<h2 id=\"see\">What you see</h2>\n").append(seen(failure, example, report));
        body.append("<h2 id=\"why\">Why it happens</h2>\n")
                .append(Html.paragraph(failure.cause()))
                .append(Html.paragraph(Catalogue.file(failure).background()));
        body.append("<h2 id=\"fix\">Fix it now</h2>\n").append(remedies(failure, report));
        body.append(lasting(example));
        body.append(prevention(failure, report));
        if (!failure.doesNotFix().isEmpty()) {
            body.append("<h2 id=\"not\">What looks like a fix and is not one</h2>\n")
                    .append(Html.list(failure.doesNotFix().stream().map(Html::text).toList()));
        }
        if (!failure.questions().isEmpty()) {
            body.append("<h2 id=\"sure\">To be sure</h2>\n");
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
        body.append(FailureByVersion.of(failure, example));
        if (!example.isEmpty()) {
            body.append(
                            "<h2 id=\"try\">Try it with your own text</h2>\n<kube-proxy-doctor pages=\"@ROOT@\"><template>")
                    .append(Html.text(example))
                    .append("</template></kube-proxy-doctor>\n");
        }
        body.append("<h2 id=\"sources\">Sources</h2>\n")
                .append(
                        Html.list(
                                Catalogue.file(failure).sources().stream()
                                        .map(FailurePage::source)
                                        .toList()));
        return Html.page(
                path(failure),
                title(failure),
                failure.cause(),
                example.isEmpty() ? "" : Html.ELEMENT,
                body.toString());
    }

    static String path(Failure failure) {
        return "failures/" + failure.id() + "/";
    }

    /** The message as people search for it, where there is one. */
    private static String title(Failure failure) {
        List<String> messages = messages(failure);
        return messages.isEmpty() || messages.get(0).length() > 70
                ? failure.title() + " · kube-proxy doctor"
                : failure.title() + ": " + messages.get(0);
    }

    static String example(Failure failure) {
        return Catalogue.file(failure).matching().stream().findFirst().orElse("");
    }

    /** The messages that show it; what varies reads as dots. */
    static List<String> messages(Failure failure) {
        return failure.when().templates().stream()
                .map(template -> readable(template.toString()))
                .distinct()
                .toList();
    }

    private static String readable(String template) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            depth += c == '{' ? 1 : 0;
            if (c == '{' && depth == 1) {
                text.append('…');
            } else if (depth == 0) {
                text.append(c);
            }
            depth -= c == '}' && depth > 0 ? 1 : 0;
        }
        return text.toString();
    }

    private static String seen(Failure failure, String example, Report report) {
        if (example.isEmpty()) {
            return "<p>No message of its own: kube-proxy's log does not show it.</p>\n";
        }
        StringBuilder html =
                new StringBuilder("<pre tabindex=\"0\" role=\"region\" aria-label=\"Example\">")
                        .append(Html.text(example.strip()))
                        .append("</pre>\n");
        List<String> messages = messages(failure);
        if (!messages.isEmpty()) {
            html.append("<details><summary>Messages that show it: ")
                    .append(messages.size())
                    .append("</summary>\n")
                    .append(
                            Html.list(
                                    messages.stream()
                                            .map(m -> "<code>" + Html.text(m) + "</code>")
                                            .toList()))
                    .append("</details>\n");
        }
        html.append("<p>What the analyzer says of this example: <strong>")
                .append(Html.text(report.summary()))
                .append("</strong></p>\n");
        List<String> lines = new ArrayList<>();
        for (Report.Problem found : report.diagnoses()) {
            for (Evidence evidence : found.diagnosis().evidence()) {
                String id = found.diagnosis().failure().id();
                lines.add(
                        "line "
                                + evidence.line()
                                + ": "
                                + (id.equals(failure.id())
                                        ? Html.text(id)
                                        : Html.link("../" + id + "/", id))
                                + ", "
                                + found.diagnosis().confidence().word());
            }
        }
        for (Report.Noise ignored : report.ignored()) {
            lines.add("harmless: " + Html.text(ignored.why()));
        }
        return html.append(lines.isEmpty() ? "" : Html.list(lines)).toString();
    }

    private static String remedies(Failure failure, Report report) {
        List<Remedy> remedies =
                report.diagnoses().stream()
                        .filter(found -> found.diagnosis().failure().id().equals(failure.id()))
                        .findFirst()
                        .map(Report.Problem::fix)
                        .orElseGet(() -> Plan.remedies(failure, Facts.NONE));
        if (remedies.isEmpty()) {
            return "<p>There is nothing to fix.</p>\n";
        }
        return steps(remedies);
    }

    /** What to do, as a list. */
    static String steps(List<Remedy> remedies) {
        StringBuilder html = new StringBuilder("<ol>\n");
        for (Remedy remedy : remedies) {
            html.append("<li><strong>")
                    .append(Html.text(remedy.summary()))
                    .append("</strong><br>")
                    .append(Html.text(remedy.detail()));
            for (String command : remedy.commands()) {
                html.append("<pre tabindex=\"0\" role=\"region\" aria-label=\"Command\">")
                        .append(Html.text(command))
                        .append("</pre>");
            }
            html.append("</li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    /** Which file keeps the repair on which system. */
    private static String lasting(String example) {
        Map<List<Artefact>, List<String>> repairs =
                example.isEmpty() ? Map.of() : Systems.repairs(example);
        List<List<String>> rows = new ArrayList<>();
        StringBuilder settings = new StringBuilder();
        repairs.forEach(
                (files, systems) -> {
                    List<String> cells = new ArrayList<>();
                    for (Artefact file : files) {
                        cells.add(
                                "<code>"
                                        + Html.text(file.fileName())
                                        + "</code> "
                                        + Html.text(file.purpose()));
                        if (file.fileName().equals("where-it-lasts.txt") && settings.isEmpty()) {
                            settings.append(Html.text(file.content()));
                        }
                    }
                    if (!cells.isEmpty()) {
                        rows.add(
                                List.of(
                                        Html.text(String.join(", ", systems)),
                                        String.join("<br>", cells)));
                    }
                });
        if (rows.isEmpty()) {
            return "";
        }
        String html =
                "<h2 id=\"stay\">Make it stay</h2>\n<p>The analyzer makes these files for the system that the paste names; <a href=\"#try\">below</a> you can have them for this example.</p>\n"
                        + Html.table("Make it stay", List.of("System", "File"), rows);
        return settings.isEmpty()
                ? html
                : html
                        + "<details><summary>Where the setting lasts, platform by platform</summary>\n<pre tabindex=\"0\" role=\"region\" aria-label=\"Where the setting lasts\">"
                        + settings
                        + "</pre></details>\n";
    }

    private static String prevention(Failure failure, Report report) {
        List<String> items = new ArrayList<>();
        for (Artefact file : report.artefacts()) {
            if (file.part() == Artefact.Part.PREVENTION) {
                items.add(
                        "<code>"
                                + Html.text(file.fileName())
                                + "</code> "
                                + Html.text(file.purpose()));
            }
        }
        if (Detectors.isDetectable(failure)) {
            items.add(
                    "In logs, by the regular expression <code>"
                            + Html.text(Detectors.pattern(failure))
                            + "</code>: <a href=\"../../rules/\">rules for Loki and node-problem-detector</a>.");
        }
        return items.isEmpty()
                ? ""
                : "<h2 id=\"prevent\">Keep it from coming back</h2>\n" + Html.list(items);
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
