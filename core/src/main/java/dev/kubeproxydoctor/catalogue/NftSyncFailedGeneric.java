package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftSyncFailedGeneric extends Failure {
    NftSyncFailedGeneric() {
        super("nft-sync-failed-generic", "nftables mode could not write its rules");
        severity(Severity.DEGRADED);
        role(Role.WRAPPER);
        when(
                says(
                        "nftables sync failed",
                        "Unable to delete stale chains; will retry later",
                        "Failed to list nftables chains",
                        "Failed to list nftables sets",
                        "Failed to list nftables elements",
                        "Failed to list existing sets"));
        cause(
                """
                nft refused the rules. The reason is what it printed: File exists is a conflict, Device or resource busy a chain in use, \
                No buffer space a batch that is too large.\
                """);
        fix(
                Step.advise(
                        "Read what nft printed",
                        "It stands in the lines after err=<, with a caret under the place."));
        questions(Question.LINES_BEFORE);
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
