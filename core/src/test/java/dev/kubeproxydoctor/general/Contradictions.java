package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.ModeOption;
import dev.kubeproxydoctor.plan.ModeOption.Suitability;
import dev.kubeproxydoctor.plan.Remedy;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sentences of one report of which not both can be true, and commands that are not whole. */
final class Contradictions {
    private final Report report;
    private final List<String> found = new ArrayList<>();

    private Contradictions(Report report) {
        this.report = report;
    }

    /** Each in a sentence. */
    static List<String> in(Report report) {
        Contradictions contradictions = new Contradictions(report);
        contradictions.lists();
        contradictions.modes();
        contradictions.patches();
        contradictions.commands();
        return contradictions.found;
    }

    private void holds(boolean condition, String otherwise) {
        if (!condition) {
            found.add(otherwise);
        }
    }

    private List<Diagnosis> diagnoses() {
        return report.diagnoses().stream().map(Report.Problem::diagnosis).toList();
    }

    /** What is in one list of the report is not denied by another. */
    private void lists() {
        Set<String> known = new LinkedHashSet<>();
        for (Report.Problem problem : report.diagnoses()) {
            Diagnosis diagnosis = problem.diagnosis();
            String id = diagnosis.failure().id();
            boolean loud = Invariants.isLoud(diagnosis);
            holds(known.add(id + problem.subjects()), "named twice: " + id);
            holds(
                    !loud || report.ignored().stream().noneMatch(n -> n.failure().equals(id)),
                    "harmless and a failure: " + id);
            for (Evidence evidence : diagnosis.evidence()) {
                holds(
                        !loud
                                || diagnosis.confidence() == Confidence.POSSIBLE
                                || report.unexplained().stream()
                                        .noneMatch(u -> isSame(u, evidence)),
                        "a line is not explained, and proves " + id);
            }
        }
        holds(
                report.notReached().isEmpty() || report.verdict() == Verdict.FATAL,
                "something was not reached, and kube-proxy goes on");
    }

    private static boolean isSame(Evidence a, Evidence b) {
        return a.input() == b.input() && a.line() == b.line();
    }

    /** No mode works in which kube-proxy just failed, and no patch sets another than the advice. */
    private void modes() {
        for (ModeOption option : report.modes().options()) {
            boolean praised =
                    option.suitability() == Suitability.WORKS && option.reasonsAgainst().isEmpty();
            diagnoses().stream()
                    .filter(d -> praised && d.severity() == Severity.FATAL)
                    .filter(d -> modes(d).equals(List.of(option.mode())))
                    .forEach(
                            d ->
                                    found.add(
                                            option.mode().word()
                                                    + " works, beside "
                                                    + d.failure().id()));
        }
    }

    private static List<Mode> modes(Diagnosis diagnosis) {
        return Catalogue.file(diagnosis.failure()).modes();
    }

    private void patches() {
        Optional<Mode> choice = report.modes().choice();
        for (Report.ConfigurationEntry entry : report.configurations()) {
            for (Edit edit : entry.edits()) {
                String value = edit.replacement().replace("\"", "").strip();
                holds(
                        choice.isEmpty()
                                || report.modes().options().stream()
                                        .map(option -> option.mode().word())
                                        .noneMatch(word -> word.equals(value))
                                || choice.get().word().equals(value),
                        "the patch sets " + value + ", the advice is another mode");
            }
        }
    }

    /** A command that is copied is whole. */
    private void commands() {
        for (Report.Problem problem : report.diagnoses()) {
            List<String> commands = new ArrayList<>();
            problem.questions().stream().map(Question::command).forEach(commands::add);
            problem.fix().stream().map(Remedy::commands).forEach(commands::addAll);
            for (String command : commands) {
                String end = command.strip();
                holds(
                        !end.endsWith("|") && !end.endsWith(";") && !end.endsWith("&&"),
                        "a command that is cut off: " + command);
            }
        }
    }
}
