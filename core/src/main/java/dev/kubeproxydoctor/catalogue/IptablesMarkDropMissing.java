package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesMarkDropMissing implements Failure {
    @Override
    public String id() {
        return "iptables-mark-drop-missing";
    }

    @Override
    public String title() {
        return "kubelet's chain KUBE-MARK-DROP is not there";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "Couldn't load target 'KUBE-MARK-DROP'", "Couldn't find target 'KUBE-MARK-DROP'");
    }

    @Override
    public List<String> explains() {
        return List.of(
                "iptables-match-userspace-missing",
                "iptables-restore-line-failed",
                "iptables-extension-kernel-missing");
    }

    @Override
    public String cause() {
        return """
                Up to 1.24 kube-proxy jumps to a chain that kubelet creates. It is absent: kubelet writes to the other back-end, has \
                makeIPTablesUtilChains off, has not started, or is 1.28 or later and no longer makes it.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Upgrade kube-proxy to 1.25 or later", "It no longer needs the chain."),
                Step.advise(
                        "Or let kubelet make it",
                        "One iptables back-end for both, makeIPTablesUtilChains: true, and a kubelet older than 1.28."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe: it is a chain, not a module.");
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
