package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesRulesFlushedExternally implements Failure {
    @Override
    public String id() {
        return "iptables-rules-flushed-externally";
    }

    @Override
    public String title() {
        return "Something flushed the rules; kube-proxy wrote them again";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.INFO;
    }

    @Override
    public Condition when() {
        return says("Inconsistent iptables state detected", "iptables canary {chain} deleted");
    }

    @Override
    public String cause() {
        return """
                The chain that kube-proxy watches was gone: firewalld, iptables or nftables was restarted, or someone ran iptables -F. \
                kube-proxy syncs in full at once.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
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
