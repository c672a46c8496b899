package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetBinaryMissing extends Failure {
    IpsetBinaryMissing() {
        super("ipset-binary-missing", "There is no ipset program where kube-proxy runs");
        stage(Stage.MODE);
        when(
                says(
                        "error getting ipset version, error: executable file not found",
                        "error getting ipset version, error: exec: 'ipset': executable file not found",
                        "error listing ipsets: exec: 'ipset': executable file not found",
                        "exec: 'ipset': executable file not found",
                        ": ipset: command not found",
                        "command not found: ipset",
                        "sh: ipset: not found",
                        "sh: 1: ipset: not found"));
        explains("ipvs-unusable-fatal", "ipvs-fallback-silent", "wording-not-from-kube-proxy");
        cause(
                """
                IPVS mode runs the program ipset, and kube-proxy finds none in its PATH. The official image holds it, so this is a \
                kube-proxy that runs from the host or a custom image. A program is missing, not a kernel module.\
                """);
        fix(
                Step.advise(
                        "Use the official image, or install ipset where kube-proxy runs",
                        "registry.k8s.io/kube-proxy holds it; on a host: apt-get install ipset, dnf install ipset."),
                new Step.PreferNftables(),
                Step.advise(
                        "Or leave IPVS mode",
                        "mode: iptables or, from Kubernetes 1.31 on kernel 5.13, nftables: neither uses ipset."));
        doesNotFix(
                "modprobe ip_set: a kernel module cannot create a program. No module cures this.",
                "Mounting /lib/modules.");
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                In iptables and nftables mode the same words can only come from the clean-up of another mode, and are harmless. \
                kube-proxy itself prints the message without exec: "ipset": in front; a line that has it was written by something else \
                or paraphrased.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/util/ipset/ipset.go, GetVersion",
                "https://github.com/kubernetes-sigs/kubespray/issues/2803");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can't use the IPVS proxier: error getting ipset version, error: executable file not found in $PATH"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can't use the IPVS proxier: error getting ipset version, error: executable file not found in $PATH"
                """,
                        """
                E0612 03:14:22.918431 1 server.go:495] "Error running ProxyServer" err="iptables failed to initialize: error creating ipset: error listing ipsets: exec: \\"ipset\\": executable file not found in $PATH"
                F0612 03:14:22.918501 1 server.go:499] "Error starting proxy server" err="iptables failed to initialize"
                """)
                .ignoring(
                        """
                E1124 08:15:42.137482       1 proxier.go:412] "Error removing ipset" err="error destroying set KUBE-LOOP-BACK, error: executable file not found in $PATH()" ipset="KUBE-LOOP-BACK"
                """);
    }
}
