package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsConnReuseKernelTooOld extends Failure {
    IpvsConnReuseKernelTooOld() {
        super("ipvs-conn-reuse-kernel-too-old", "The kernel is too old for one sysctl of IPVS");
        severity(Severity.WARNING);
        when(
                says(
                        "can't set sysctl net/ipv4/vs/conn_reuse_mode, kernel version must be at least",
                        "Can't set sysctl, kernel version doesn't satisfy minimum version requirements"));
        cause(
                """
                conn_reuse_mode exists since Linux 4.1. Without it, connections from a reused port may go to a dead endpoint for a \
                second.\
                """);
        fix(Step.advise("Run a newer kernel", "4.1 or later."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go",
                "https://github.com/kubernetes/kubernetes/issues/82065");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:425] "Can't set sysctl, kernel version doesn't satisfy minimum version requirements" sysctl="net/ipv4/vs/conn_reuse_mode" minimumKernelVersion="4.1"
                """);
    }
}
