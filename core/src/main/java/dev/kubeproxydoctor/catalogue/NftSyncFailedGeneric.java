package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftSyncFailedGeneric implements Failure {
    @Override
    public String id() {
        return "nft-sync-failed-generic";
    }

    @Override
    public String title() {
        return "nftables mode could not write its rules";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "nftables sync failed",
                "Unable to delete stale chains; will retry later",
                "Failed to list nftables chains",
                "Failed to list nftables sets",
                "Failed to list nftables elements",
                "Failed to list existing sets");
    }

    @Override
    public Role role() {
        return Role.WRAPPER;
    }

    @Override
    public String cause() {
        return """
                nft refused the rules. The reason is what it printed: File exists is a conflict, Device or resource busy a chain in use, \
                No buffer space a batch that is too large.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Read what nft printed",
                        "It stands in the lines after err=<, with a caret under the place."));
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.LINES_BEFORE);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/nftables/proxier.go, syncProxyRules");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1750] "nftables sync failed" err="exit status 1"
                """);
    }
}
