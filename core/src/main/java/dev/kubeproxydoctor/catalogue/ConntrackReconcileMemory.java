package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackReconcileMemory extends Failure {
    ConntrackReconcileMemory() {
        super("conntrack-reconcile-memory", "1.32 needs very much memory for tracked connections");
        severity(Severity.DEGRADED);
        when(leavesNoMessage());
        cause(
                """
                Early releases of 1.32 read the whole connection table into memory at every clean-up. A node with millions of \
                connections makes kube-proxy grow to gigabytes, until it is killed.\
                """);
        fix(
                Step.advise(
                        "Use a later patch release of 1.32, or another minor",
                        "The clean-up was made incremental."),
                Step.advise(
                        "Until then raise the memory limit",
                        "And lower the conntrack limit if it is far above need."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/issues/129982");
    }

    @Override
    public Examples examples() {
        return Examples.none();
    }
}
