package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.plan.Remedy;
import dev.kubeproxydoctor.redact.JsonString;
import java.util.List;

/**
 * A report as JSON, schemaVersion 1. Fields may be added; none changes its meaning without another
 * version. Line and column count from 1, {@code start} and {@code end} are UTF-16 offsets of the
 * input, half open.
 */
public final class ReportJson {
    /** The version of the tool that is named in every report. */
    public static final String VERSION = "0.1.0";

    private ReportJson() {}

    /** The report in one line. */
    public static String write(Report report) {
        Json json = new Json().beginObject();
        json.member("schemaVersion", 1);
        json.name("tool").beginObject();
        json.member("name", "kube-proxy-doctor").member("version", VERSION).end();
        json.member("verdict", report.verdict()).member("summary", report.summary());
        json.name("inputs").beginArray();
        for (Report.Input input : report.inputs()) {
            input(json, input);
        }
        json.end().name("facts").beginArray();
        for (Fact fact : report.facts()) {
            fact(json, fact);
        }
        json.end().name("subjects").beginArray();
        for (Report.About subject : report.subjects()) {
            json.beginObject()
                    .member("name", subject.name())
                    .member("verdict", subject.verdict())
                    .end();
        }
        json.end().name("diagnoses").beginArray();
        for (Report.Found found : report.diagnoses()) {
            found(json, report, found);
        }
        json.end().member("notReached", report.notReached());
        kernel(json, report.kernel());
        modes(json, report.modes());
        json.name("ignored").beginArray();
        for (Report.Ignored ignored : report.ignored()) {
            json.beginObject()
                    .member("failure", ignored.failure())
                    .member("count", ignored.count())
                    .member("why", ignored.why())
                    .end();
        }
        json.end();
        evidence(json, "unexplained", report.unexplained());
        json.name("configurations").beginArray();
        for (Report.Configured configured : report.configurations()) {
            configured(json, configured);
        }
        json.end().name("redactions").beginArray();
        for (Report.Masked masked : report.redactions()) {
            json.beginObject()
                    .member("kind", masked.kind())
                    .member("number", masked.number())
                    .member("input", masked.input())
                    .member("line", masked.line())
                    .end();
        }
        json.end().name("artefacts").beginArray();
        for (Artefact artefact : report.artefacts()) {
            json.beginObject()
                    .member("fileName", artefact.fileName())
                    .member("mediaType", artefact.mediaType())
                    .member("part", artefact.part().word())
                    .member("purpose", artefact.purpose())
                    .member("content", artefact.content())
                    .end();
        }
        json.end().name("patches").beginArray();
        for (Patch patch : report.patches()) {
            json.beginObject()
                    .member("input", patch.input())
                    .member("fileName", patch.fileName())
                    .end();
        }
        json.end().name("crashes").beginArray();
        for (Crash crash : report.crashes()) {
            json.beginObject()
                    .member("doing", crash.doing())
                    .member("error", crash.error())
                    .member("input", crash.input())
                    .member("line", crash.line())
                    .end();
        }
        return json.end().end().toString();
    }

    /** A text as a JSON string, quotes included. */
    public static String quoted(String text) {
        return JsonString.quoted(text);
    }

    private static void input(Json json, Report.Input input) {
        json.beginObject().member("name", input.name());
        json.name("sections").beginArray();
        for (Report.Section section : input.sections()) {
            json.beginObject()
                    .member("kind", section.kind())
                    .member("firstLine", section.firstLine())
                    .member("lastLine", section.lastLine())
                    .member("of", section.of())
                    .end();
        }
        json.end().end();
    }

    private static void fact(Json json, Fact fact) {
        json.beginObject()
                .member("name", fact.name())
                .member("value", fact.value())
                .member("of", fact.origin().name());
        json.name("from")
                .beginObject()
                .member("input", fact.input())
                .member("line", fact.line())
                .end();
        json.end();
    }

    private static void kernel(Json json, KernelModes kernel) {
        json.name("kernel").beginObject().member("advice", kernel.advice());
        json.name("modes").beginArray();
        for (KernelModes.Row row : kernel.rows()) {
            json.beginObject()
                    .member("mode", row.mode())
                    .member("family", row.family())
                    .member("state", row.state())
                    .member("missing", row.missing())
                    .end();
        }
        json.end().end();
    }

    private static void modes(Json json, ModeAdvice advice) {
        json.name("modes").beginObject().member("choice", advice.choice());
        json.name("options").beginArray();
        for (ModeAdvice.Option option : advice.options()) {
            json.beginObject()
                    .member("mode", option.mode())
                    .member("verdict", option.verdict())
                    .member("for", option.reasonsFor())
                    .member("against", option.reasonsAgainst())
                    .end();
        }
        json.end();
        questions(json, advice.questions());
        json.member("warnings", advice.warnings()).member("where", advice.where()).end();
    }

    private static void questions(Json json, List<Question> questions) {
        json.name("questions").beginArray();
        for (Question question : questions) {
            json.beginObject()
                    .member("ask", question.ask())
                    .member("command", question.command())
                    .end();
        }
        json.end();
    }

    private static void found(Json json, Report report, Report.Found found) {
        Diagnosis diagnosis = found.diagnosis();
        Failure failure = diagnosis.failure();
        json.beginObject()
                .member("failure", failure.id())
                .member("title", failure.title())
                .member("severity", diagnosis.severity().word())
                .member("confidence", diagnosis.confidence().word());
        evidence(json, "evidence", diagnosis.evidence());
        json.member("cause", failure.cause());
        json.name("fix").beginArray();
        for (Remedy remedy : found.fix()) {
            json.beginObject()
                    .member("summary", remedy.summary())
                    .member("detail", remedy.detail())
                    .member("commands", remedy.commands())
                    .end();
        }
        json.end().member("doesNotFix", failure.doesNotFix());
        questions(json, found.questions());
        json.member("page", page(failure.id()))
                .member("subjects", found.subjects())
                .member("causedBy", report.causeOf(found))
                .end();
    }

    private static void evidence(Json json, String name, List<Evidence> lines) {
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

    private static void configured(Json json, Report.Configured configured) {
        json.beginObject()
                .member("input", configured.input())
                .member("start", configured.start())
                .member("end", configured.end())
                .member("layout", configured.layout())
                .member("mode", configured.mode())
                .member("editable", configured.editable());
        json.name("findings").beginArray();
        for (Finding finding : configured.findings()) {
            finding(json, finding);
        }
        json.end().name("edits").beginArray();
        for (Edit edit : configured.edits()) {
            json.beginObject()
                    .member("input", edit.input())
                    .member("start", edit.start())
                    .member("end", edit.end())
                    .member("replacement", edit.replacement())
                    .end();
        }
        json.end()
                .member("refusal", configured.refusal())
                .member("diff", configured.diff())
                .member("writeTo", configured.writeTo())
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
                .member("page", page(finding.failure().id()))
                .end();
    }

    private static String page(String failure) {
        return "failures/" + failure + "/";
    }
}
