package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.plan.ModeOption;
import dev.kubeproxydoctor.plan.ModeOption.Suitability;
import dev.kubeproxydoctor.plan.Remedy;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What holds of every report, whatever was pasted: it claims nothing without proof, and no two of
 * its sentences contradict each other.
 */
final class Invariants {
    private final Report report;
    private final List<Diagnosis> diagnoses;
    private final List<String> broken = new ArrayList<>();

    private Invariants(Report report) {
        this.report = report;
        diagnoses = report.diagnoses().stream().map(Report.Problem::diagnosis).toList();
    }

    /** What this report breaks, each in a sentence; nothing is as it should be. */
    static List<String> broken(Report report) {
        Invariants invariants = new Invariants(report);
        invariants.verdict();
        invariants.speakers();
        invariants.modes();
        invariants.patches();
        invariants.commands();
        return invariants.broken;
    }

    private void holds(boolean condition, String otherwise) {
        if (!condition) {
            broken.add(otherwise);
        }
    }

    /** The verdict follows from what is listed below it. */
    private void verdict() {
        Verdict verdict = report.verdict();
        boolean bad = verdict.compareTo(Verdict.HEALTHY) < 0;
        boolean unexplained = !report.unexplained().isEmpty();
        holds(
                verdict != Verdict.HEALTHY || !unexplained,
                "healthy beside an error that is not explained");
        holds(bad || diagnoses.stream().noneMatch(Invariants::isLoud), "a failure, and not bad");
        holds(
                !bad || unexplained || diagnoses.stream().anyMatch(Invariants::isLoud),
                "bad without a reason");
        holds(
                verdict == Verdict.FATAL
                        || diagnoses.stream().noneMatch(d -> d.severity() == Severity.FATAL),
                "a fatal failure, and not fatal");
        for (Report.Noise noise : report.ignored()) {
            holds(
                    diagnoses.stream()
                            .noneMatch(d -> isLoud(d) && d.failure().id().equals(noise.failure())),
                    "harmless and a failure: " + noise.failure());
        }
        holds(report.crashes().isEmpty(), "a crash");
    }

    /** What other programs say is not kube-proxy's, and an unknown speaker proves no end. */
    private void speakers() {
        boolean ours = has(Kind.KUBE_PROXY_LOG);
        boolean foreign = diagnoses.stream().anyMatch(d -> d.failure() == Failures.notKubeProxy());
        holds(
                !ours || report.verdict() != Verdict.UNRECOGNISED,
                "a log of kube-proxy, and unrecognised");
        holds(!ours || !foreign, "a log of kube-proxy, and not kube-proxy's");
        for (Diagnosis diagnosis : diagnoses) {
            boolean byOthers =
                    !diagnosis.evidence().isEmpty()
                            && diagnosis.evidence().stream().allMatch(this::isOfOthers);
            holds(
                    !byOthers || !isLoud(diagnosis),
                    "another program's line is a failure: " + diagnosis.failure().id());
        }
        boolean nobody =
                report.inputs().stream()
                        .flatMap(input -> input.sections().stream())
                        .allMatch(s -> isOne(s, Kind.UNRECOGNISED, Kind.OTHER_LOG, Kind.PROMPT));
        boolean named =
                diagnoses.stream()
                        .flatMap(d -> d.evidence().stream())
                        .anyMatch(Invariants::isOfKubeProxy);
        holds(
                report.verdict() != Verdict.FATAL || !nobody || named,
                "fatal, and nothing says that it is kube-proxy's");
    }

    /** Whether a line says whom it is about: what {@code fix-node.sh} says is about kube-proxy. */
    private static boolean isOfKubeProxy(Evidence evidence) {
        String text = evidence.text().display();
        return text.contains("kube-proxy") || text.contains("WRONG ");
    }

    private boolean isOfOthers(Evidence evidence) {
        return report.inputs().get(evidence.input()).sections().stream()
                        .filter(s -> s.firstLine() <= evidence.line())
                        .filter(s -> s.lastLine() >= evidence.line())
                        .anyMatch(s -> isOne(s, Kind.OTHER_LOG))
                // The kubelet, and runtimes, say how kube-proxy's container fares.
                && !isOfKubeProxy(evidence);
    }

    private boolean has(Kind kind) {
        return report.inputs().stream()
                .flatMap(input -> input.sections().stream())
                .anyMatch(section -> isOne(section, kind));
    }

    private static boolean isOne(Report.Section section, Kind... kinds) {
        return Arrays.stream(kinds).anyMatch(kind -> kind.label().equals(section.kind()));
    }

    /** No mode works in which kube-proxy just failed, and no patch sets another than the advice. */
    private void modes() {
        for (ModeOption option : report.modes().options()) {
            boolean praised =
                    option.suitability() == Suitability.WORKS && option.reasonsAgainst().isEmpty();
            diagnoses.stream()
                    .filter(d -> praised && d.severity() == Severity.FATAL)
                    .filter(d -> modes(d).equals(List.of(option.mode())))
                    .forEach(
                            d ->
                                    broken.add(
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

    private static boolean isLoud(Diagnosis diagnosis) {
        return diagnosis.severity().compareTo(Severity.INFO) < 0;
    }
}
