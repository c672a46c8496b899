package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a failure that nobody wrote a file for: each is taken out of the catalogue, and
 * its own examples are examined by the others. Its family is the subsystem that should be named.
 */
final class LeaveOneOut {
    /** What was answered. Only {@link #RIGHT} is. */
    enum Guess {
        /** Its subsystem, and nothing that was not there before is more than possible. */
        RIGHT,
        /** Its subsystem, by another failure's name that is more than possible. */
        TOO_SURE,
        /** That nothing is known; the verdict is bad, or that there is nothing to judge. */
        SILENT,
        /** Another subsystem. */
        WRONG,
        /** That no line is kube-proxy's. */
        DISOWNED,
        /** That nothing is wrong. */
        HEALTHY
    }

    private static final List<String> OF_ADDRESSES =
            List.of(
                    "nodeport-addresses-no-match",
                    "ipvs-no-local-addresses",
                    "userspace-proxier-failure");

    private LeaveOneOut() {}

    /** Asks for every example of every failure that is more than information. */
    static Tally ask(Watch watch) {
        Tally tally = new Tally(Guess.values());
        for (Failure failure : Catalogue.ALL) {
            boolean bad = failure.severity(Facts.NONE).compareTo(Severity.INFO) < 0;
            if (!bad || failure.when().templates().isEmpty()) {
                continue;
            }
            List<Failure> others = new ArrayList<>(Catalogue.ALL);
            others.remove(failure);
            List<String> examples = Catalogue.file(failure).matching();
            for (int i = 0; i < examples.size(); i++) {
                Report whole = Examined.of(examples.get(i)).report();
                String name = failure.id() + " " + (i + 1);
                Report without =
                        watch.note("without " + name, Examined.by(others, examples.get(i)))
                                .report();
                tally.add(
                        Catalogue.file(failure).family(),
                        "%s (%s)".formatted(name, said(without)),
                        answer(failure, whole, without));
            }
        }
        return tally;
    }

    private static Guess answer(Failure failure, Report whole, Report without) {
        String family = Catalogue.file(failure).family();
        List<Failure> known = whole.diagnoses().stream().map(p -> p.diagnosis().failure()).toList();
        boolean right = false;
        boolean sure = false;
        for (Report.Problem problem : without.diagnoses()) {
            Diagnosis diagnosis = problem.diagnosis();
            boolean ours = isOf(family, failure, diagnosis.failure());
            boolean told = diagnosis.failure() != failure && known.contains(diagnosis.failure());
            if (!told && diagnosis.failure() == Failures.notKubeProxy()) {
                return Guess.DISOWNED;
            }
            if (!told && !ours && diagnosis.severity() != Severity.INFO) {
                return Guess.WRONG;
            }
            right |= ours;
            // What a last resort says is what a row of a list says, and not why.
            sure |=
                    !told
                            && ours
                            && diagnosis.confidence() != Confidence.POSSIBLE
                            && diagnosis.failure().role() != Role.LAST_RESORT;
        }
        if (without.verdict() == Verdict.HEALTHY && whole.verdict() != Verdict.HEALTHY) {
            return Guess.HEALTHY;
        }
        if (sure) {
            return Guess.TOO_SURE;
        }
        return right ? Guess.RIGHT : Guess.SILENT;
    }

    /**
     * Whether it is of the family. Which addresses and interfaces a node has is a matter of the
     * node too, whoever asks for them.
     */
    private static boolean isOf(String family, Failure failure, Failure named) {
        String other = Catalogue.file(named).family();
        return other.equals(family)
                || (other.equals("node") && OF_ADDRESSES.contains(failure.id()));
    }

    private static String said(Report report) {
        StringBuilder said = new StringBuilder(report.verdict().word());
        for (Report.Problem problem : report.diagnoses()) {
            Diagnosis d = problem.diagnosis();
            said.append(", ").append(d.failure().id()).append(' ').append(d.confidence().word());
        }
        return said.toString();
    }
}
