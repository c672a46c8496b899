package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.diagnose.Progress;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.KernelModes;
import java.util.List;

/** The sentence of a report that says its verdict. */
final class Summary {
    /** What it says besides where the analyzer failed. */
    static final String FAILED =
            "The analyzer itself failed on a part of this text, so something may be missing here. Please report it.";

    private Summary() {}

    static String of(Verdict verdict, List<Diagnosis> diagnoses, Observations seen, Facts facts) {
        String first = diagnoses.isEmpty() ? "" : diagnoses.get(0).failure().title();
        return switch (verdict) {
            case FATAL ->
                    diagnoses.isEmpty() || diagnoses.get(0).severity() != Severity.FATAL
                            ? "kube-proxy exits, for a reason that is not in the catalogue; the line is shown."
                            : (seen.sawKubeProxy()
                                            ? "kube-proxy exits: "
                                            : "With this kube-proxy exits or writes no rules: ")
                                    + first
                                    + ".";
            case DEGRADED ->
                    isOfPod(diagnoses)
                            ? first + "."
                            : "kube-proxy runs and cannot keep its rules up to date: "
                                    + first
                                    + ".";
            case WARNING ->
                    diagnoses.isEmpty()
                            ? "kube-proxy complains of something that is not in the catalogue; the line is shown."
                            : (seen.proof() == Progress.SYNCED
                                            ? "kube-proxy works; one thing"
                                            : "One thing")
                                    + " is not as it should be: "
                                    + first
                                    + ".";
            case HEALTHY ->
                    Verdict.isRepaired(facts)
                            ? "fix-node.sh found on this node what kube-proxy needs. Ask kube-proxy itself: curl http://127.0.0.1:10256/healthz."
                            : healthy(seen.proof());
            case UNRECOGNISED -> unrecognised(KernelModes.of(facts), seen);
        };
    }

    private static String healthy(Progress proof) {
        return switch (proof) {
            case SYNCED ->
                    "kube-proxy started and read its Services, and no failure is seen in these lines.";
            case STARTED ->
                    "kube-proxy started, and no failure is seen in these lines. They do not show whether it writes its rules.";
            case NONE ->
                    "No failure is seen in these lines. That does not prove that the node is healthy.";
        };
    }

    /** Whether nothing worse shows than a pod that does not run: then kube-proxy does not. */
    private static boolean isOfPod(List<Diagnosis> diagnoses) {
        return !diagnoses.isEmpty() && diagnoses.get(0).failure() == Failures.podNotReady();
    }

    private static String unrecognised(KernelModes kernel, Observations seen) {
        if (!kernel.rows().isEmpty()) {
            return "This text has no kube-proxy log. By the kernel's configuration: "
                    + kernel.advice();
        }
        if (seen.sawRules()) {
            return "Rules of a node are listed here, and no log of kube-proxy.";
        }
        return seen.sawOnlyOthers()
                ? "This is the log of another component; nothing in it is from kube-proxy."
                : "Nothing from kube-proxy was recognised in this text.";
    }
}
