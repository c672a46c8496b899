package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesRestoreBadRuleContent extends Failure {
    IptablesRestoreBadRuleContent() {
        super(
                "iptables-restore-bad-rule-content",
                "A Service puts something into a rule that iptables cannot read");
        severity(Severity.DEGRADED);
        when(
                says(
                        "host/network '{value}' not found",
                        "Bad argument 'KUBE-{chain}'",
                        "invalid port/service '{value}' specified",
                        "invalid mask '{value}' specified",
                        "Set KUBE-{set:word} doesn't exist"));
        explains("iptables-restore-line-failed");
        cause(
                """
                The rule set holds a value of the wrong kind: an address of the other family, an empty clusterCIDR, an external IP or \
                source range that is no address. Up to 1.20 such values reached iptables; later versions drop them with an event.\
                """);
        fix(
                Step.advise(
                        "Correct the Service",
                        "Look for externalIPs, loadBalancerSourceRanges and LoadBalancer addresses of the other family; set clusterCIDR on old versions."),
                Step.advise("Upgrade", "1.21 and later leave such values out."));
        doesNotFix("modprobe: the kernel never saw the rule.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/iptables/proxier.go",
                "https://github.com/kubernetes/kubernetes/issues/36652",
                "https://github.com/kubernetes/kubernetes/issues/73157");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1402] Failed to execute iptables-restore: exit status 2 (ip6tables-restore v1.8.5 (legacy): host/network `10.0.0.8' not found
                """);
    }
}
