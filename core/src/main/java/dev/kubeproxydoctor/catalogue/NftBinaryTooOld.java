package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftBinaryTooOld extends Failure {
    NftBinaryTooOld() {
        super("nft-binary-too-old", "The nft program is too old");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(says("nft version must be v1.0.1 or later (got {version})", "nft version must be"));
        cause(
                """
                nftables mode needs nft 1.0.1 or later; Debian 11 has 0.9.8.\
                """);
        fix(
                Step.advise(
                        "Use the official image, or update nftables where kube-proxy runs",
                        "1.0.1 or later."),
                new Step.SetMode(Mode.IPTABLES));
        doesNotFix("A newer kernel: the program is what is old.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("sigs.k8s.io/knftables: nftables.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to create proxier: unable to create ipv4 proxier: nft version must be v1.0.1 or later (got nftables v0.9.8 (E.D.S.))"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to create proxier: unable to create ipv4 proxier: nft version must be v1.0.1 or later (got nftables v0.9.8 (E.D.S.))"
                """);
    }
}
