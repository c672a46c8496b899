package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackTimeoutUnwritable extends Failure {
    ConntrackTimeoutUnwritable() {
        super(
                "conntrack-timeout-unwritable",
                "The timeouts of connection tracking cannot be set here");
        severity(Severity.FATAL);
        stage(Stage.CONNTRACK);
        when(
                says(
                        "/proc/sys/net/netfilter/nf_conntrack_tcp_{name:word}: permission denied",
                        "/proc/sys/net/netfilter/nf_conntrack_tcp_{name:word}: read-only file system",
                        "/proc/sys/net/netfilter/nf_conntrack_udp_{name:word}: permission denied",
                        "/proc/sys/net/netfilter/nf_conntrack_udp_{name:word}: read-only file system"));
        cause(
                """
                After the limit kube-proxy writes TCP and UDP timeouts, and /proc/sys is not writable for it: rootless kind, k3s or \
                podman, or a pod without rights.\
                """);
        fix(
                new Step.SetField("conntrack.maxPerCore", "0"),
                new Step.SetField("conntrack.tcpEstablishedTimeout", "0s"),
                new Step.SetField("conntrack.tcpCloseWaitTimeout", "0s"));
        doesNotFix("null instead of 0s: null means the default, which is written.", "modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_linux.go, setupConntrack",
                "https://github.com/kubernetes/kubernetes/pull/96280");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="open /proc/sys/net/netfilter/nf_conntrack_tcp_timeout_established: permission denied"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="open /proc/sys/net/netfilter/nf_conntrack_tcp_timeout_established: permission denied"
                """);
    }
}
