package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftJsonMissing extends Failure {
    NftJsonMissing() {
        super("nft-json-missing", "nft was built without JSON");
        severity(Severity.DEGRADED);
        stage(Stage.MODE);
        when(says("JSON support not compiled-in"));
        explains("nft-sync-failed-generic");
        cause(
                """
                kube-proxy reads nft's output as JSON, and this nft cannot write it.\
                """);
        fix(Step.advise("Use the official image", "Or an nft that was built with libjansson."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("sigs.k8s.io/knftables: nftables.go, ListElements");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1102] "Failed to list nftables elements" err=<
                \tfailed to run nft: JSON support not compiled-in
                 >
                """);
    }
}
