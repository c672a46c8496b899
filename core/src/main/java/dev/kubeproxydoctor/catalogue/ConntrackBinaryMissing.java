package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackBinaryMissing extends Failure {
    ConntrackBinaryMissing() {
        super("conntrack-binary-missing", "There is no conntrack program where kube-proxy runs");
        severity(Severity.DEGRADED);
        when(
                says(
                        "error looking for path of conntrack",
                        "exec: 'conntrack': executable file not found",
                        ": conntrack: command not found",
                        "command not found: conntrack",
                        "sh: conntrack: not found",
                        "sh: 1: conntrack: not found"));
        explains("conntrack-command-failed");
        cause(
                """
                Up to 1.31 kube-proxy runs the program conntrack to end stale UDP flows when an endpoint goes. Without it UDP, DNS first \
                of all, keeps going to dead endpoints.\
                """);
        fix(
                Step.advise(
                        "Install conntrack where kube-proxy runs",
                        "apt-get install conntrack, dnf install conntrack-tools; or use the official image of that version."),
                Step.advise("Or upgrade to 1.32 or later", "It speaks to the kernel itself."));
        doesNotFix("modprobe nf_conntrack: a module is no program.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/conntrack, 1.31 and before",
                "https://github.com/kubernetes/kubernetes/pull/126847");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:900] "Failed to delete stale service connections" err="error deleting connection tracking state for UDP service IP 10.96.0.10: error looking for path of conntrack: exec: \\"conntrack\\": executable file not found in $PATH" IP="10.96.0.10"
                """);
    }
}
