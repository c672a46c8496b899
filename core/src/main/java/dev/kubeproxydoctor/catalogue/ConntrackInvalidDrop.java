package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackInvalidDrop extends Failure {
    ConntrackInvalidDrop() {
        super(
                "conntrack-invalid-drop",
                "Packets that connection tracking calls invalid are dropped or not");
        severity(Severity.INFO);
        when(
                says(
                        "nf_conntrack_tcp_be_liberal set, not installing DROP rules for INVALID packets"));
        cause(
                """
                kube-proxy drops packets that connection tracking cannot place, which resets some long asymmetrical connections. With \
                tcpBeLiberal the kernel places them and the rule is left out.\
                """);
        fix(
                Step.advise(
                        "Nothing, unless connections are reset",
                        "Then conntrack.tcpBeLiberal: true, from 1.29."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/iptables/proxier.go",
                "https://github.com/kubernetes/kubernetes/issues/117924");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 proxier.go:300] "nf_conntrack_tcp_be_liberal set, not installing DROP rules for INVALID packets"
                """);
    }
}
