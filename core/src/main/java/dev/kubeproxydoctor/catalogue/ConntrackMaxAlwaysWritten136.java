package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackMaxAlwaysWritten136 extends Failure {
    ConntrackMaxAlwaysWritten136() {
        super(
                "conntrack-max-always-written-1-36",
                "1.36 writes the conntrack limit even where it need not");
        severity(Severity.FATAL);
        stage(Stage.CONNTRACK);
        when(
                says(
                        "could not set conntrack parameters from kube-proxy configuration: open /proc/sys/net/netfilter/nf_conntrack_max: permission denied",
                        "could not set conntrack parameters from kube-proxy configuration: open /proc/sys/net/netfilter/nf_conntrack_max: read-only file system"));
        explains("conntrack-max-permission-denied");
        cause(
                """
                kube-proxy 1.36 writes nf_conntrack_max even when the present value is high enough, and no longer tolerates a read-only \
                /sys. Nodes that are containers, and worked with 1.35, exit.\
                """);
        fix(
                new Step.SetField("conntrack.maxPerCore", "0"),
                Step.advise("Or stay on 1.35", "It writes only what has to grow."));
        doesNotFix("Raising the limit on the host: 1.36 writes it all the same.", "modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "https://github.com/kubernetes/kubernetes/pull/135548",
                "https://github.com/kubernetes/kubernetes/issues/141943");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 sysctls.go:147] "Setting nf_conntrack_max" nfConntrackMax=131072
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="could not set conntrack parameters from kube-proxy configuration: open /proc/sys/net/netfilter/nf_conntrack_max: permission denied"
                E1124 08:15:42.137482       1 run.go:72] "command failed" err="could not set conntrack parameters from kube-proxy configuration: open /proc/sys/net/netfilter/nf_conntrack_max: permission denied"
                """);
    }
}
