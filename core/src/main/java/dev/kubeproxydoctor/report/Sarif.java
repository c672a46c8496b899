package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings on configurations as SARIF 2.1.0, which code hosts show beside the lines of a
 * change. Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 */
public final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private record Result(int input, Finding finding) {}

    private Sarif() {}

    /**
     * The report's findings.
     *
     * @param report what was found
     * @param uris the address of each input as a URI, relative to where the tool was started
     */
    public static String write(Report report, List<String> uris) {
        List<Result> results = new ArrayList<>();
        List<Failure> rules = new ArrayList<>();
        for (Report.Configured configured : report.configurations()) {
            for (Finding finding : configured.findings()) {
                results.add(new Result(configured.input(), finding));
                if (!rules.contains(finding.failure())) {
                    rules.add(finding.failure());
                }
            }
        }
        Json json = new Json().beginObject().member("$schema", SCHEMA).member("version", "2.1.0");
        json.name("runs").beginArray().beginObject();
        json.name("tool").beginObject();
        driver(json, rules);
        json.end();
        json.member("columnKind", "utf16CodeUnits");
        json.name("results").beginArray();
        for (Result result : results) {
            result(json, result, rules, uris);
        }
        return json.end().end().end().end().toString();
    }

    private static void driver(Json json, List<Failure> rules) {
        json.name("driver").beginObject();
        json.member("name", "kube-proxy-doctor").member("version", ReportJson.VERSION);
        json.name("rules").beginArray();
        for (Failure rule : rules) {
            json.beginObject().member("id", rule.id());
            json.name("shortDescription").beginObject().member("text", rule.title()).end().end();
        }
        json.end().end();
    }

    private static void result(Json json, Result result, List<Failure> rules, List<String> uris) {
        Finding finding = result.finding();
        String path = finding.path().isEmpty() ? "" : finding.path() + ": ";
        json.beginObject()
                .member("ruleId", finding.failure().id())
                .member("ruleIndex", rules.indexOf(finding.failure()))
                .member("level", level(finding.severity()));
        json.name("message").beginObject().member("text", path + finding.message()).end();
        json.name("locations").beginArray().beginObject().name("physicalLocation").beginObject();
        json.name("artifactLocation").beginObject().member("uri", uris.get(result.input())).end();
        json.name("region")
                .beginObject()
                .member("startLine", finding.line())
                .member("startColumn", finding.column())
                .end();
        json.end().end().end().end();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case FATAL -> "error";
            case DEGRADED, WARNING -> "warning";
            default -> "note";
        };
    }
}
