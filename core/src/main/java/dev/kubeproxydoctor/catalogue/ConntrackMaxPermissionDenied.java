package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackMaxPermissionDenied extends Failure {
    ConntrackMaxPermissionDenied() {
        super(
                "conntrack-max-permission-denied",
                "The limit of connection tracking cannot be raised here");
        severity(Severity.FATAL);
        stage(Stage.CONNTRACK);
        when(
                says(
                        "/proc/sys/net/netfilter/nf_conntrack_max: permission denied",
                        "/proc/sys/net/netfilter/nf_conntrack_max: read-only file system",
                        "/proc/sys/net/nf_conntrack_max: permission denied"));
        cause(
                """
                kube-proxy wants a higher nf_conntrack_max than the node has and may not write it. Since Linux 5.12.2 only the host's \
                own network namespace may, so a node that is itself a container (kind, k3d, minikube, LXC) is refused whatever rights \
                its pod has.\
                """);
        fix(
                new Step.SetField("conntrack.maxPerCore", "0"),
                Step.advise(
                        "Or raise it on the real host",
                        "sysctl -w net.netfilter.nf_conntrack_max=VALUE with the value of the log or more; up to 1.35 kube-proxy does not write a limit that is high enough."));
        doesNotFix(
                "privileged: true: it is so already; the namespace decides.",
                "modprobe: the file is there.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "linux: net/netfilter/nf_conntrack_standalone.c, nf_conntrack_standalone_init_sysctl",
                "https://github.com/kubernetes/minikube/issues/11418");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 conntrack.go:100] "Setting nf_conntrack_max" nfConntrackMax=393216
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="open /proc/sys/net/netfilter/nf_conntrack_max: permission denied"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="open /proc/sys/net/netfilter/nf_conntrack_max: permission denied"
                """);
    }
}
