package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.plan.Remedy;
import dev.kubeproxydoctor.report.Report;
import java.io.PrintStream;
import java.util.List;

/** A report for a terminal. */
final class ReportText {
    private ReportText() {}

    static void print(Report report, PrintStream out) {
        out.println(report.summary());
        for (int i = 0; i < report.diagnoses().size(); i++) {
            diagnosis(report, i, out);
        }
        if (!report.kernel().rows().isEmpty()) {
            out.println();
            out.println("By its configuration this kernel has:");
            for (KernelModes.Row row : report.kernel().rows()) {
                String missing =
                        row.state().equals("absent") ? ": " + String.join(", ", row.missing()) : "";
                out.println(
                        "   " + row.mode() + ", " + row.family() + ": " + row.state() + missing);
            }
            out.println("   " + report.kernel().advice());
        }
        if (!report.notReached().isEmpty()) {
            out.println();
            out.println("kube-proxy ended before it tried:");
            report.notReached().forEach(line -> out.println("   " + line));
        }
        for (Evidence evidence : report.unexplained()) {
            out.println();
            out.println(
                    "not in the catalogue, "
                            + place(report, evidence)
                            + ": "
                            + evidence.text().display());
        }
        for (Report.Configured configured : report.configurations()) {
            configuration(report, configured, out);
        }
        if (!report.configurations().isEmpty() || !report.kernel().rows().isEmpty()) {
            modes(report.modes(), out);
        }
        for (Report.Ignored ignored : report.ignored()) {
            out.println();
            out.println(
                    "harmless, "
                            + ignored.count()
                            + (ignored.count() == 1 ? " line: " : " lines: ")
                            + ignored.why()
                            + " ("
                            + ignored.failure()
                            + ")");
        }
        if (!report.redactions().isEmpty()) {
            out.println();
            out.println(
                    report.redactions().size()
                            + " secrets were masked before anything looked at them.");
        }
        if (!report.artefacts().isEmpty()) {
            out.println();
            out.println("Files (--out DIR writes them):");
            for (Artefact artefact : report.artefacts()) {
                out.println("  " + artefact.fileName() + "  " + artefact.purpose());
            }
        }
    }

    private static void diagnosis(Report report, int index, PrintStream out) {
        Report.Found found = report.diagnoses().get(index);
        out.println();
        out.println((index + 1) + ". " + found.diagnosis().failure().title());
        out.println(
                "   "
                        + found.diagnosis().failure().id()
                        + ", "
                        + found.diagnosis().severity().word()
                        + ", "
                        + found.diagnosis().confidence().word()
                        + (found.subjects().isEmpty()
                                ? ""
                                : ", on " + String.join(", ", found.subjects())));
        for (Evidence evidence : found.diagnosis().evidence()) {
            String count = evidence.count() > 1 ? " (" + evidence.count() + " times)" : "";
            out.println("   " + place(report, evidence) + count + ": " + evidence.text().display());
        }
        out.println("   Why: " + found.diagnosis().failure().cause());
        for (Remedy remedy : found.fix()) {
            out.println(
                    "   Do: "
                            + remedy.summary()
                            + (remedy.detail().isEmpty() ? "" : "\n       " + remedy.detail()));
        }
        for (String not : found.diagnosis().failure().doesNotFix()) {
            out.println("   Does not help: " + not);
        }
        questions(found.questions(), out);
    }

    private static void modes(ModeAdvice advice, PrintStream out) {
        out.println();
        out.println(
                advice.choice().isEmpty()
                        ? "Which mode: what is known does not decide."
                        : "Which mode: " + advice.choice() + ", by what is known.");
        for (ModeAdvice.Option option : advice.options()) {
            out.println("   " + option.mode() + ": " + option.verdict());
            option.reasonsFor().forEach(reason -> out.println("     + " + reason));
            option.reasonsAgainst().forEach(reason -> out.println("     - " + reason));
        }
        advice.warnings().forEach(warning -> out.println("   Mind: " + warning));
        questions(advice.questions(), out);
    }

    private static void questions(List<Question> questions, PrintStream out) {
        for (Question question : questions) {
            out.println("   To be sure: " + question.ask() + "\n       " + question.command());
        }
    }

    private static void configuration(
            Report report, Report.Configured configured, PrintStream out) {
        out.println();
        out.println(
                "Configuration in "
                        + report.inputs().get(configured.input()).name()
                        + " ("
                        + configured.layout()
                        + ")");
        for (Finding finding : configured.findings()) {
            out.println("   line " + finding.line() + ": " + finding.message());
        }
        if (!configured.refusal().isEmpty()) {
            out.println("   It is not edited, because " + configured.refusal());
        }
        if (!configured.diff().isEmpty()) {
            out.print(configured.diff());
        }
        out.println("   It lasts in: " + configured.writeTo());
    }

    private static String place(Report report, Evidence evidence) {
        return report.inputs().get(evidence.input()).name() + ":" + evidence.line();
    }
}
