package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * How a failure shows: its example, its messages, and the lines of the example that prove it. A
 * failure without an example says that it leaves no message.
 */
final class FailureSymptoms {
    private static final String HEAD = "<h2 id=\"see\">What you see</h2>\n";

    private FailureSymptoms() {}

    /** What the reader sees, and what an examination of the example says of it. */
    static String of(Failure failure, String example, Report report) {
        if (example.isEmpty()) {
            return HEAD + "<p>No message of its own: kube-proxy's log does not show it.</p>\n";
        }
        StringBuilder html =
                new StringBuilder(HEAD)
                        .append("<pre tabindex=\"0\" role=\"region\" aria-label=\"Example\">")
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
        List<String> lines = lines(failure, report);
        return html.append(lines.isEmpty() ? "" : Html.list(lines)).toString();
    }

    private static List<String> lines(Failure failure, Report report) {
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
        return lines;
    }

    /** The messages that show it; what varies reads as dots. */
    static List<String> messages(Failure failure) {
        return failure.when().templates().stream()
                .map(template -> readable(template.source()))
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
}
