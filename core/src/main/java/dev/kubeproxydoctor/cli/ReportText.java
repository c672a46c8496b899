package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Support;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.plan.ModeOption;
import dev.kubeproxydoctor.plan.Remedy;
import dev.kubeproxydoctor.report.Report;
import java.util.List;

/**
 * A report for a terminal.
 *
 * @param report what was found
 * @param out where it is printed; each line by itself, so that no text from the paste begins one
 */
record ReportText(Report report, Terminal out) {
    void print() {
        out.line(report.summary());
        report.next().ifPresent(this::next);
        for (Fact fact : report.facts()) {
            if (fact.key().equals(Key.NOT_READ)) {
                out.line("Not read, since it would take too much memory: " + fact.value() + ".");
            }
        }
        for (int i = 0; i < report.diagnoses().size(); i++) {
            diagnosis(i);
        }
        kernel(report.kernel());
        list("kube-proxy ended before it tried:", report.notReached());
        for (Evidence evidence : report.unexplained()) {
            out.line();
            out.line("not in the catalogue, " + place(evidence) + ": " + evidence.text().display());
        }
        for (Report.ConfigurationEntry configured : report.configurations()) {
            configuration(configured);
        }
        if (!report.configurations().isEmpty() || !report.kernel().rows().isEmpty()) {
            modes(report.modes());
        }
        for (Report.Noise ignored : report.ignored()) {
            String lines = ignored.count() == 1 ? " line: " : " lines: ";
            String failure = " (" + ignored.failure() + ")";
            out.line();
            out.line("harmless, " + ignored.count() + lines + ignored.why() + failure);
        }
        if (!report.redactions().isEmpty()) {
            out.line();
            out.line(
                    report.redactions().size()
                            + " secrets were masked before anything looked at them.");
        }
        files();
    }

    private void files() {
        list(
                "Files (--out DIR writes them):",
                report.artefacts().stream()
                        .map(file -> file.fileName() + "  " + file.purpose())
                        .toList());
    }

    private void next(Question next) {
        out.line("Paste next, to decide it: " + next.ask());
        out.line("   " + next.command());
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.line();
            out.line(heading);
            lines.forEach(line -> out.line("   " + line));
        }
    }

    private void kernel(KernelModes kernel) {
        if (kernel.rows().isEmpty()) {
            return;
        }
        out.line();
        out.line("By its configuration this kernel has:");
        for (KernelModes.Row row : kernel.rows()) {
            String missing =
                    row.support() == Support.ABSENT ? ": " + String.join(", ", row.missing()) : "";
            out.line(
                    "   "
                            + row.mode().word()
                            + ", "
                            + row.family()
                            + ": "
                            + row.support().word()
                            + missing);
        }
        out.line("   " + kernel.advice());
    }

    private void diagnosis(int index) {
        Report.Problem found = report.diagnoses().get(index);
        out.line();
        out.line((index + 1) + ". " + found.diagnosis().failure().title());
        out.line(
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
            out.line("   " + place(evidence) + count + ": " + evidence.text().display());
        }
        out.line("   Why: " + found.diagnosis().failure().cause());
        for (Remedy remedy : found.fix()) {
            out.line("   Do: " + remedy.summary());
            if (!remedy.detail().isEmpty()) {
                out.line("       " + remedy.detail());
            }
            for (String command : remedy.commands()) {
                command.lines().forEach(line -> out.line("         " + line));
            }
        }
        for (String not : found.diagnosis().failure().doesNotFix()) {
            out.line("   Does not help: " + not);
        }
        questions(found.questions());
    }

    private void modes(ModeAdvice advice) {
        out.line();
        out.line(
                advice.choice().isEmpty()
                        ? "Which mode: what is known does not decide."
                        : "Which mode: " + advice.choice().get().word() + ", by what is known.");
        for (ModeOption option : advice.options()) {
            out.line("   " + option.mode().word() + ": " + option.suitability().word());
            option.reasonsFor().forEach(reason -> out.line("     + " + reason));
            option.reasonsAgainst().forEach(reason -> out.line("     - " + reason));
        }
        advice.warnings().forEach(warning -> out.line("   Mind: " + warning));
        questions(advice.questions());
    }

    private void questions(List<Question> questions) {
        for (Question question : questions) {
            out.line("   To be sure: " + question.ask());
            out.line("       " + question.command());
        }
    }

    private void configuration(Report.ConfigurationEntry configured) {
        out.line();
        out.line(
                "Configuration in "
                        + report.inputs().get(configured.input()).name()
                        + " ("
                        + configured.layout()
                        + ")");
        for (Finding finding : configured.findings()) {
            out.line("   line " + finding.line() + ": " + finding.message());
        }
        if (!configured.refusal().isEmpty()) {
            out.line("   It is not edited, because " + configured.refusal());
        }
        configured.diff().lines().forEach(out::line);
        out.line("   It lasts in: " + configured.writeTo());
    }

    private String place(Evidence evidence) {
        return report.inputs().get(evidence.input()).name() + ":" + evidence.line();
    }
}
