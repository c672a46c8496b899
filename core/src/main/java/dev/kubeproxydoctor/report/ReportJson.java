package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.diagnose.Who;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.paste.Origin;
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
        json.member("verdict", report.verdict().word()).member("proof", report.proof().word());
        json.member("summary", report.summary());
        report.next().ifPresent(next -> ProblemJson.question(json.name("next"), next));
        speakers(json, report.speakers());
        json.name("inputs").beginArray();
        for (Report.Input input : report.inputs()) {
            input(json, input);
        }
        json.end().name("facts").beginArray();
        for (Fact fact : report.facts()) {
            fact(json, fact);
        }
        json.end();
        subjects(json, report.subjects());
        json.name("diagnoses").beginArray();
        for (Report.Problem problem : report.diagnoses()) {
            ProblemJson.write(json, report, problem);
        }
        json.end().member("notReached", report.notReached());
        ModesJson.kernel(json, report.kernel());
        ModesJson.modes(json, report.modes());
        ignored(json, report.ignored());
        ProblemJson.evidence(json, "unexplained", report.unexplained());
        json.name("configurations").beginArray();
        for (Report.ConfigurationEntry entry : report.configurations()) {
            ConfigurationJson.write(json, entry);
        }
        json.end();
        redactions(json, report.redactions());
        artefacts(json, report.artefacts());
        patches(json, report.patches());
        crashes(json, report.crashes());
        return json.end().toString();
    }

    /** A text as a JSON string, quotes included. */
    public static String quoted(String text) {
        return JsonString.quoted(text);
    }

    private static void speakers(Json json, List<Who> speakers) {
        json.name("speakers").beginArray();
        for (Who who : speakers) {
            json.beginObject().member("is", who.is().word());
            Origin origin = who.origin();
            json.member("name", origin.pod().isEmpty() ? origin.program() : origin.pod());
            json.member("by", who.by().basis());
            json.name("from")
                    .beginObject()
                    .member("input", who.input())
                    .member("line", who.line())
                    .end()
                    .end();
        }
        json.end();
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
                .member("name", fact.key().name())
                .member("value", fact.value())
                .member("of", fact.origin().name());
        json.name("from")
                .beginObject()
                .member("input", fact.input())
                .member("line", fact.line())
                .end();
        json.end();
    }

    private static void subjects(Json json, List<Report.SubjectVerdict> subjects) {
        json.name("subjects").beginArray();
        for (Report.SubjectVerdict subject : subjects) {
            json.beginObject()
                    .member("name", subject.name())
                    .member("verdict", subject.verdict().word())
                    .end();
        }
        json.end();
    }

    private static void ignored(Json json, List<Report.Noise> ignored) {
        json.name("ignored").beginArray();
        for (Report.Noise noise : ignored) {
            json.beginObject()
                    .member("failure", noise.failure())
                    .member("count", noise.count())
                    .member("why", noise.why())
                    .end();
        }
        json.end();
    }

    private static void redactions(Json json, List<Report.Secret> secrets) {
        json.name("redactions").beginArray();
        for (Report.Secret secret : secrets) {
            json.beginObject()
                    .member("kind", secret.kind())
                    .member("number", secret.number())
                    .member("input", secret.input())
                    .member("line", secret.line())
                    .end();
        }
        json.end();
    }

    private static void artefacts(Json json, List<Artefact> artefacts) {
        json.name("artefacts").beginArray();
        for (Artefact artefact : artefacts) {
            json.beginObject()
                    .member("fileName", artefact.fileName())
                    .member("mediaType", artefact.mediaType())
                    .member("part", artefact.part().word())
                    .member("purpose", artefact.purpose())
                    .member("content", artefact.content())
                    .end();
        }
        json.end();
    }

    private static void patches(Json json, List<Patch> patches) {
        json.name("patches").beginArray();
        for (Patch patch : patches) {
            json.beginObject()
                    .member("input", patch.input())
                    .member("fileName", patch.fileName())
                    .end();
        }
        json.end();
    }

    private static void crashes(Json json, List<Crash> crashes) {
        json.name("crashes").beginArray();
        for (Crash crash : crashes) {
            json.beginObject()
                    .member("doing", crash.doing())
                    .member("error", crash.error())
                    .member("input", crash.input())
                    .member("line", crash.line())
                    .end();
        }
        json.end();
    }
}
