package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.artefact.Detectors;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.plan.Remedy;
import dev.kubeproxydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What helps against a failure: the fix for now, the file that keeps it on each system, and what
 * keeps the failure from coming back. Without an example only the fix is known.
 */
final class FailureTreatment {
    private FailureTreatment() {}

    static String of(Failure failure, String example, Report report) {
        return "<h2 id=\"fix\">Fix it now</h2>\n"
                + remedies(failure, report)
                + lasting(example)
                + prevention(failure, report);
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
                        cells.add(file(file));
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

    private static String file(Artefact file) {
        return "<code>" + Html.text(file.fileName()) + "</code> " + Html.text(file.purpose());
    }

    private static String prevention(Failure failure, Report report) {
        List<String> items = new ArrayList<>();
        for (Artefact file : report.artefacts()) {
            if (file.part() == Artefact.Part.PREVENTION) {
                items.add(file(file));
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
}
