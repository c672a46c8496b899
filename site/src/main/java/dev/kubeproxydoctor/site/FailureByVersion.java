package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a failure is in which version of Kubernetes, found by examining its example as of each. */
final class FailureByVersion {
    private static final int OLDEST = 19;
    private static final int NEWEST = 36;

    private FailureByVersion() {}

    /** A section of the failure's page; empty where there is no example or no difference. */
    static String of(Failure failure, String example) {
        Map<Integer, String> byMinor = new LinkedHashMap<>();
        if (!example.isEmpty()) {
            for (int minor = OLDEST; minor <= NEWEST; minor++) {
                byMinor.put(minor, meaning(failure, example, minor));
            }
        }
        if (byMinor.values().stream().distinct().count() < 2) {
            return "<h2 id=\"versions\">Versions</h2>\n<p>The same in all versions of Kubernetes that write this message.</p>\n";
        }
        StringBuilder html = new StringBuilder("<h2 id=\"versions\">Versions</h2>\n<ul>\n");
        int from = OLDEST;
        for (int minor = OLDEST + 1; minor <= NEWEST + 1; minor++) {
            if (minor > NEWEST || !Objects.equals(byMinor.get(minor), byMinor.get(from))) {
                String last =
                        minor > NEWEST
                                ? " and later"
                                : minor - 1 > from ? " to 1." + (minor - 1) : "";
                html.append("<li>Kubernetes 1.")
                        .append(from)
                        .append(last)
                        .append(": ")
                        .append(byMinor.get(from))
                        .append("</li>\n");
                from = minor;
            }
        }
        return html.append("</ul>\n").toString();
    }

    private static String meaning(Failure failure, String example, int minor) {
        Report report = FailurePage.report(example, Map.of(Key.KUBERNETES, "1." + minor + ".0"));
        for (Report.Problem found : report.diagnoses()) {
            if (found.diagnosis().failure().id().equals(failure.id())) {
                return FailurePage.meaning(found.diagnosis().severity());
            }
        }
        return report.ignored().stream().anyMatch(i -> i.failure().equals(failure.id()))
                ? "harmless"
                : "not this failure";
    }
}
