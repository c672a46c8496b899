package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackTimeoutUnwritable implements Failure {
    @Override
    public String id() {
        return "conntrack-timeout-unwritable";
    }

    @Override
    public String title() {
        return "The timeouts of connection tracking cannot be set here";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.CONNTRACK;
    }

    @Override
    public Condition when() {
        return says(
                "/proc/sys/net/netfilter/nf_conntrack_tcp_{name:word}: permission denied",
                "/proc/sys/net/netfilter/nf_conntrack_tcp_{name:word}: read-only file system",
                "/proc/sys/net/netfilter/nf_conntrack_udp_{name:word}: permission denied",
                "/proc/sys/net/netfilter/nf_conntrack_udp_{name:word}: read-only file system");
    }

    @Override
    public String cause() {
        return """
                After the limit kube-proxy writes TCP and UDP timeouts, and /proc/sys is not writable for it: rootless kind, k3s or \
                podman, or a pod without rights.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                new Step.SetField("conntrack.maxPerCore", "0"),
                new Step.SetField("conntrack.tcpEstablishedTimeout", "0s"),
                new Step.SetField("conntrack.tcpCloseWaitTimeout", "0s"));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(
                "null instead of 0s: null means the default, which is written.", "modprobe.");
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
