package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesMarkDropMissing extends Failure {
    IptablesMarkDropMissing() {
        super("iptables-mark-drop-missing", "kubelet's chain KUBE-MARK-DROP is not there");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Couldn't load target 'KUBE-MARK-DROP'",
                        "Couldn't find target 'KUBE-MARK-DROP'"));
        explains(
                "iptables-match-userspace-missing",
                "iptables-restore-line-failed",
                "iptables-extension-kernel-missing");
        cause(
                """
                Up to 1.24 kube-proxy jumps to a chain that kubelet creates. It is absent: kubelet writes to the other back-end, has \
                makeIPTablesUtilChains off, has not started, or is 1.28 or later and no longer makes it.\
                """);
        fix(
                Step.advise("Upgrade kube-proxy to 1.25 or later", "It no longer needs the chain."),
                Step.advise(
                        "Or let kubelet make it",
                        "One iptables back-end for both, makeIPTablesUtilChains: true, and a kubelet older than 1.28."));
        doesNotFix("modprobe: it is a chain, not a module.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/iptables/proxier.go",
                "https://github.com/kubernetes/kubernetes/issues/80462");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1418] Failed to execute iptables-restore: exit status 2 (iptables-restore v1.8.4 (legacy): Couldn't load target `KUBE-MARK-DROP':No such file or directory
                """);
    }
}
