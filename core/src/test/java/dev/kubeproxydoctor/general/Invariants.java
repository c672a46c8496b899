package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What holds of every report, whatever was pasted: it claims nothing without proof, and there are
 * no {@link Contradictions} in it.
 */
final class Invariants {
    /** How lines begin that any program may have written, or had another one write. */
    private static final Pattern GENERIC =
            Pattern.compile(
                    "^\\W*(ip6?tables\\S* v\\d|ipset v\\d|modprobe: |panic: |goroutine |Error: |\"command failed\"|exec )");

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
        invariants.broken.addAll(Contradictions.in(report));
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
        holds(
                report.verdict() != Verdict.FATAL
                        || !nobody
                        || diagnoses.stream().anyMatch(Invariants::isProof),
                "fatal, and nothing says that it is kube-proxy's");
    }

    /** Whether it is fatal by words that other programs do not have, or that name kube-proxy. */
    private static boolean isProof(Diagnosis diagnosis) {
        return diagnosis.severity() == Severity.FATAL
                && diagnosis.evidence().stream()
                        .anyMatch(
                                e ->
                                        isOfKubeProxy(e)
                                                || !GENERIC.matcher(e.text().display()).find());
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

    static boolean isLoud(Diagnosis diagnosis) {
        return diagnosis.severity().compareTo(Severity.INFO) < 0;
    }
}
