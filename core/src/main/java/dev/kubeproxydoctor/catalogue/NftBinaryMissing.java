package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftBinaryMissing extends Failure {
    NftBinaryMissing() {
        super("nft-binary-missing", "There is no nft program where kube-proxy runs");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(
                says(
                        "could not find nftables binary",
                        "exec: 'nft': executable file not found",
                        ": nft: command not found",
                        "command not found: nft",
                        "sh: nft: not found",
                        "sh: 1: nft: not found"));
        explains("nft-kernel-unsupported");
        cause(
                """
                nftables mode runs the program nft, and kube-proxy finds none in its PATH: k3s and RKE2 of a time before they bundled \
                it, a kube-proxy that runs from the host, an image older than 1.29, a custom image.\
                """);
        fix(
                Step.advise(
                        "Use an image or release that holds nft",
                        "The official image does from 1.29; RKE2 from v1.34.10, v1.35.7 and v1.36.3; k3s from 1.31."),
                Step.advise(
                        "Or install nftables where kube-proxy runs",
                        "apt-get install nftables, dnf install nftables."),
                new Step.SetMode(Mode.IPTABLES));
        doesNotFix("modprobe nf_tables: a kernel module is no program.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "sigs.k8s.io/knftables: nftables.go, New",
                "https://github.com/k3s-io/k3s/issues/11267");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to create proxier: unable to create ipv4 proxier: could not find nftables binary: exec: \\"nft\\": executable file not found in $PATH"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to create proxier: unable to create ipv4 proxier: could not find nftables binary: exec: \\"nft\\": executable file not found in $PATH"
                """);
    }
}
