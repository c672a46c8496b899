package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackSysctlMissing extends Failure {
    ConntrackSysctlMissing() {
        super("conntrack-sysctl-missing", "The kernel has no connection tracking");
        severity(Severity.FATAL);
        stage(Stage.CONNTRACK);
        when(
                says(
                        "WRONG nf_conntrack: /proc/sys/net/netfilter/nf_conntrack_max is not there",
                        "/proc/sys/net/netfilter/nf_conntrack_{name:word}: no such file or directory"));
        explains("conntrack-timeout-unwritable", "iptables-not-available-on-host");
        cause(
                """
                kube-proxy writes the limits of nf_conntrack at its start and finds no such file: the module is not loaded, or the \
                kernel was built without it. Since 1.28 this is the first check of all, so it hides whatever else is missing.\
                """);
        fix(Step.load(), new Step.InstallModulePackage());
        doesNotFix(
                "conntrack.maxPerCore: 0 alone: the TCP timeouts are written next, and without connection tracking no Service works anyway.",
                "Restarting the pod.",
                "modprobe nf_conntrack alone, where nothing else is loaded: iptables fails next. Load the complete list.");
        questions(Question.KERNEL, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                On a node without any netfilter module and with autoload off, kube-proxy in iptables, ipvs and nftables mode dies with \
                this same line; the line about iptables never appears. RHEL 10 and minimal images start so.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/conntrack.go, SetMax",
                "linux: net/netfilter/nf_conntrack_standalone.c",
                "https://github.com/kubernetes/kops/issues/17915");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                WRONG nf_conntrack: /proc/sys/net/netfilter/nf_conntrack_max is not there; kube-proxy ends when it cannot write it
                """,
                        """
                I1124 08:15:42.137482       1 conntrack.go:119] "Set sysctl" entry="net/netfilter/nf_conntrack_max" value=131072
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="open /proc/sys/net/netfilter/nf_conntrack_max: no such file or directory"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="open /proc/sys/net/netfilter/nf_conntrack_max: no such file or directory"
                """)
                .ignoring(
                        """
                I1124 08:15:42.137482       1 conntrack.go:119] "Set sysctl" entry="net/netfilter/nf_conntrack_max" value=131072
                """);
    }
}
