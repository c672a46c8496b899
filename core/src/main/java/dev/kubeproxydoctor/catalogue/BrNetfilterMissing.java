package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class BrNetfilterMissing extends Failure {
    BrNetfilterMissing() {
        super("br-netfilter-missing", "Bridged traffic does not pass iptables");
        severity(Severity.WARNING);
        when(
                says(
                        "Missing br-netfilter module or unset sysctl br-nf-call-iptables",
                        "Missing br-netfilter module or unset br-nf-call-iptables",
                        "bridge-nf-call-iptables' is an unknown key",
                        "cannot stat /proc/sys/net/bridge/bridge-nf-call-iptables",
                        "open '/proc/sys/net/bridge/bridge-nf-call-iptables'",
                        "sysctl: cannot stat /proc/sys/net/bridge/bridge-nf-call-iptables",
                        "/proc/sys/net/bridge/bridge-nf-call-iptables: No such file"));
        cause(
                """
                The sysctl net.bridge.bridge-nf-call-iptables is absent or 0. It matters where pods of one node talk over a bridge \
                (flannel, kubenet, docker): they then miss the Service rules. Routed CNIs such as Calico or the AWS VPC CNI do not need \
                it. kube-proxy checks up to 1.28 only.\
                """);
        fix(
                Step.load("br_netfilter"),
                Step.advise(
                        "Set the sysctls, and keep them",
                        "net.bridge.bridge-nf-call-iptables=1 and net.bridge.bridge-nf-call-ip6tables=1 in /etc/sysctl.d/; they exist only once the module is loaded."));
        doesNotFix("Looking here for the cause of a crash: it is a warning.");
        questions(
                new Question(
                        "Does the CNI bridge?",
                        "ip -br link show type bridge; sysctl net.bridge.bridge-nf-call-iptables"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_others.go, 1.28 and before",
                "linux: net/bridge/br_netfilter_hooks.c");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 server_others.go:206] "Missing br-netfilter module or unset sysctl br-nf-call-iptables, proxy may not work as intended"
                """,
                """
                W1124 08:15:42.137482       1 proxier.go:286] missing br-netfilter module or unset sysctl br-nf-call-iptables; proxy may not work as intended
                """);
    }
}
