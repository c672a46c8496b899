package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.plan.ModeAdvice;

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
        Json json = new Json();
        json.object(
                j -> {
                    j.member("schemaVersion", 1);
                    j.name("tool")
                            .object(
                                    t ->
                                            t.member("name", "kube-proxy-doctor")
                                                    .member("version", VERSION));
                    j.member("verdict", report.verdict()).member("summary", report.summary());
                    j.name("inputs").array(report.inputs(), input -> input(j, input));
                    j.name("facts")
                            .array(
                                    report.facts(),
                                    fact ->
                                            j.object(
                                                    f -> {
                                                        f.member("name", fact.name())
                                                                .member("value", fact.value());
                                                        f.member("of", fact.origin().name());
                                                        f.name("from")
                                                                .object(
                                                                        from ->
                                                                                from.member(
                                                                                                "input",
                                                                                                fact
                                                                                                        .input())
                                                                                        .member(
                                                                                                "line",
                                                                                                fact
                                                                                                        .line()));
                                                    }));
                    j.name("subjects")
                            .array(
                                    report.subjects(),
                                    s ->
                                            j.object(
                                                    o ->
                                                            o.member("name", s.name())
                                                                    .member(
                                                                            "verdict",
                                                                            s.verdict())));
                    j.name("diagnoses").array(report.diagnoses(), found -> found(j, report, found));
                    j.name("notReached").array(report.notReached(), j::string);
                    j.name("kernel").object(k -> kernel(k, report.kernel()));
                    j.name("modes").object(m -> modes(m, report.modes()));
                    j.name("ignored")
                            .array(
                                    report.ignored(),
                                    i ->
                                            j.object(
                                                    o ->
                                                            o.member("failure", i.failure())
                                                                    .member("count", i.count())
                                                                    .member("why", i.why())));
                    j.name("unexplained")
                            .array(report.unexplained(), evidence -> evidence(j, evidence));
                    j.name("configurations")
                            .array(
                                    report.configurations(),
                                    configured -> configured(j, configured));
                    j.name("redactions")
                            .array(
                                    report.redactions(),
                                    m ->
                                            j.object(
                                                    o ->
                                                            o.member("kind", m.kind())
                                                                    .member("number", m.number())
                                                                    .member("input", m.input())
                                                                    .member("line", m.line())));
                    j.name("artefacts")
                            .array(
                                    report.artefacts(),
                                    a ->
                                            j.object(
                                                    o ->
                                                            o.member("fileName", a.fileName())
                                                                    .member(
                                                                            "mediaType",
                                                                            a.mediaType())
                                                                    .member("part", a.part().word())
                                                                    .member("purpose", a.purpose())
                                                                    .member(
                                                                            "content",
                                                                            a.content())));
                });
        return json.toString();
    }

    /** A text as a JSON string, quotes included. */
    public static String quoted(String text) {
        Json json = new Json();
        json.string(text);
        return json.toString();
    }

    private static void kernel(Json json, KernelModes kernel) {
        json.member("advice", kernel.advice());
        json.name("modes")
                .array(
                        kernel.rows(),
                        row ->
                                json.object(
                                        o -> {
                                            o.member("mode", row.mode())
                                                    .member("family", row.family())
                                                    .member("state", row.state());
                                            o.name("missing").array(row.missing(), json::string);
                                        }));
    }

    private static void modes(Json json, ModeAdvice advice) {
        json.member("choice", advice.choice());
        json.name("options")
                .array(
                        advice.options(),
                        option ->
                                json.object(
                                        o -> {
                                            o.member("mode", option.mode())
                                                    .member("verdict", option.verdict());
                                            o.name("for").array(option.reasonsFor(), json::string);
                                            o.name("against")
                                                    .array(option.reasonsAgainst(), json::string);
                                        }));
        json.name("questions").array(advice.questions(), q -> question(json, q));
        json.name("warnings").array(advice.warnings(), json::string);
    }

    private static void question(Json json, Question question) {
        json.object(o -> o.member("ask", question.ask()).member("command", question.command()));
    }

    private static void input(Json json, Report.Input input) {
        json.object(
                j -> {
                    j.member("name", input.name());
                    j.name("sections")
                            .array(
                                    input.sections(),
                                    s ->
                                            j.object(
                                                    o ->
                                                            o.member("kind", s.kind())
                                                                    .member(
                                                                            "firstLine",
                                                                            s.firstLine())
                                                                    .member(
                                                                            "lastLine",
                                                                            s.lastLine())
                                                                    .member("of", s.of())));
                });
    }

    private static void found(Json json, Report report, Report.Found found) {
        Diagnosis diagnosis = found.diagnosis();
        json.object(
                j -> {
                    j.member("failure", diagnosis.failure().id())
                            .member("title", diagnosis.failure().title());
                    j.member("severity", diagnosis.severity().word())
                            .member("confidence", diagnosis.confidence().word());
                    j.name("evidence")
                            .array(diagnosis.evidence(), evidence -> evidence(j, evidence));
                    j.member("cause", diagnosis.failure().cause());
                    j.name("fix")
                            .array(
                                    found.fix(),
                                    r ->
                                            j.object(
                                                    o ->
                                                            o.member("summary", r.summary())
                                                                    .member("detail", r.detail())));
                    j.name("doesNotFix").array(diagnosis.failure().doesNotFix(), json::string);
                    j.name("questions").array(found.questions(), q -> question(j, q));
                    j.member("page", "failures/" + diagnosis.failure().id() + "/");
                    j.name("subjects").array(found.subjects(), json::string);
                    j.member("causedBy", report.causeOf(found));
                });
    }

    private static void evidence(Json json, Evidence evidence) {
        json.object(
                j ->
                        j.member("input", evidence.input())
                                .member("line", evidence.line())
                                .member("startColumn", evidence.startColumn())
                                .member("endColumn", evidence.endColumn())
                                .member("text", evidence.text().display())
                                .member("count", evidence.count()));
    }

    private static void configured(Json json, Report.Configured configured) {
        json.object(
                j -> {
                    j.member("input", configured.input())
                            .member("start", configured.start())
                            .member("end", configured.end())
                            .member("layout", configured.layout())
                            .member("mode", configured.mode())
                            .member("editable", configured.editable());
                    j.name("findings").array(configured.findings(), finding -> finding(j, finding));
                    j.name("edits")
                            .array(
                                    configured.edits(),
                                    e ->
                                            j.object(
                                                    o ->
                                                            o.member("input", e.input())
                                                                    .member("start", e.start())
                                                                    .member("end", e.end())
                                                                    .member(
                                                                            "replacement",
                                                                            e.replacement())));
                    j.member("refusal", configured.refusal())
                            .member("diff", configured.diff())
                            .member("writeTo", configured.writeTo());
                });
    }

    private static void finding(Json json, Finding finding) {
        String severity =
                finding.severity() == Severity.FATAL ? "error" : finding.severity().word();
        json.object(
                j ->
                        j.member("path", finding.path())
                                .member("line", finding.line())
                                .member("column", finding.column())
                                .member("severity", severity)
                                .member("rule", finding.rule().word())
                                .member("message", finding.message())
                                .member("page", "failures/" + finding.failure() + "/"));
    }
}
