package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsSysctlFailed extends Failure {
    IpvsSysctlFailed() {
        super("ipvs-sysctl-failed", "A sysctl of IPVS mode cannot be set");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(
                says(
                        "can't set sysctl net/ipv4/vs/{name:word} to",
                        "can't set sysctl net/ipv4/ip_forward",
                        "can't set sysctl net/ipv4/conf/all/arp_{name:word}",
                        "open /proc/sys/net/ipv4/vs/{name:word}: {errno}"));
        cause(
                """
                IPVS mode sets net.ipv4.vs.* and, with strictARP, arp_ignore and arp_announce. No such file means that ip_vs is not \
                loaded in this network namespace or, for vs/conntrack alone, that the kernel has CONFIG_IP_VS_NFCT off; read-only or \
                permission denied that the pod lacks the right.\
                """);
        fix(
                Step.load("ip_vs"),
                Step.advise(
                        "Make the pod privileged",
                        "Where the text says read-only or permission denied."));
        questions(Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, NewProxier",
                "linux: net/netfilter/ipvs/ip_vs_ctl.c");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to create proxier: can't set sysctl net/ipv4/vs/conntrack to 1: open /proc/sys/net/ipv4/vs/conntrack: no such file or directory"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to create proxier: can't set sysctl net/ipv4/vs/conntrack to 1: open /proc/sys/net/ipv4/vs/conntrack: no such file or directory"
                """);
    }
}
