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

final class ConntrackMaxAlwaysWritten136 implements Failure {
    @Override
    public String id() {
        return "conntrack-max-always-written-1-36";
    }

    @Override
    public String title() {
        return "1.36 writes the conntrack limit even where it need not";
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
                "could not set conntrack parameters from kube-proxy configuration: open /proc/sys/net/netfilter/nf_conntrack_max: permission denied",
                "could not set conntrack parameters from kube-proxy configuration: open /proc/sys/net/netfilter/nf_conntrack_max: read-only file system");
    }

    @Override
    public List<String> explains() {
        return List.of("conntrack-max-permission-denied");
    }

    @Override
    public String cause() {
        return """
                kube-proxy 1.36 writes nf_conntrack_max even when the present value is high enough, and no longer tolerates a read-only \
                /sys. Nodes that are containers, and worked with 1.35, exit.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                new Step.SetField("conntrack.maxPerCore", "0"),
                Step.advise("Or stay on 1.35", "It writes only what has to grow."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Raising the limit on the host: 1.36 writes it all the same.", "modprobe.");
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
