package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesRulesFlushedExternally extends Failure {
    IptablesRulesFlushedExternally() {
        super(
                "iptables-rules-flushed-externally",
                "Something flushed the rules; kube-proxy wrote them again");
        severity(Severity.INFO);
        when(says("Inconsistent iptables state detected", "iptables canary {chain} deleted"));
        cause(
                """
                The chain that kube-proxy watches was gone: firewalld, iptables or nftables was restarted, or someone ran iptables -F. \
                kube-proxy syncs in full at once.\
                """);
        fix(
                Step.advise(
                        "Find what flushes",
                        "systemctl list-units | grep -E \"firewalld|iptables|nftables\"; let it leave the KUBE chains alone."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/iptables/iptables.go, Monitor");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 iptables.go:552] "Inconsistent iptables state detected"
                """);
    }
}
