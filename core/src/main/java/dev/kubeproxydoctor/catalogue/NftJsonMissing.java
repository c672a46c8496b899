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

final class NftJsonMissing implements Failure {
    @Override
    public String id() {
        return "nft-json-missing";
    }

    @Override
    public String title() {
        return "nft was built without JSON";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Stage stage() {
        return Stage.MODE;
    }

    @Override
    public Condition when() {
        return says("JSON support not compiled-in");
    }

    @Override
    public List<String> explains() {
        return List.of("nft-sync-failed-generic");
    }

    @Override
    public String cause() {
        return """
                kube-proxy reads nft's output as JSON, and this nft cannot write it.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Use the official image", "Or an nft that was built with libjansson."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.");
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
