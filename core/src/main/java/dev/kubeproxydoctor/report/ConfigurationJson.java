package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.failure.Severity;

/** A configuration of the paste as JSON, with its findings and edits. */
final class ConfigurationJson {
    private ConfigurationJson() {}

    static void write(Json json, Report.ConfigurationEntry entry) {
        json.beginObject()
                .member("input", entry.input())
                .member("start", entry.start())
                .member("end", entry.end())
                .member("layout", entry.layout())
                .member("mode", entry.mode())
                .member("editable", entry.editable());
        json.name("findings").beginArray();
        for (Finding finding : entry.findings()) {
            finding(json, finding);
        }
        json.end().name("edits").beginArray();
        for (Edit edit : entry.edits()) {
            json.beginObject()
                    .member("input", edit.input())
                    .member("start", edit.start())
                    .member("end", edit.end())
                    .member("replacement", edit.replacement())
                    .end();
        }
        json.end()
                .member("refusal", entry.refusal())
                .member("diff", entry.diff())
                .member("writeTo", entry.writeTo())
                .end();
    }

    private static void finding(Json json, Finding finding) {
        Severity severity = finding.severity();
        json.beginObject()
                .member("path", finding.path())
                .member("line", finding.line())
                .member("column", finding.column())
                .member("severity", severity == Severity.FATAL ? "error" : severity.word())
                .member("rule", finding.flaw().word())
                .member("message", finding.message())
                .member("page", ProblemJson.page(finding.failure()))
                .end();
    }
}
