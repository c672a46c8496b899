package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.report.Report;
import java.util.Map;

/** An example and what is found in it, for readers without scripts. */
final class Prerendered {
    private Prerendered() {}

    static String of(String id) {
        String example = FailurePage.example(Catalogue.byId(id).orElseThrow());
        Report report = FailurePage.report(example, Map.of());
        StringBuilder html =
                new StringBuilder("<pre>").append(Html.text(example.strip())).append("</pre>\n");
        html.append("<p><strong>").append(Html.text(report.summary())).append("</strong></p>\n");
        Report.Problem first = report.diagnoses().get(0);
        for (Evidence evidence : first.diagnosis().evidence()) {
            html.append("<p>Line ").append(evidence.line()).append(" proves it.</p>\n");
        }
        return html.append(Html.paragraph(first.diagnosis().failure().cause()))
                .append(FailureTreatment.steps(first.fix()))
                .toString();
    }
}
