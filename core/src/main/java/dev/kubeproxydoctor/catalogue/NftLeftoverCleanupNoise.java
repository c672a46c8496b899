package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftLeftoverCleanupNoise extends Failure {
    NftLeftoverCleanupNoise() {
        super("nft-leftover-cleanup-noise", "Clean-up of nftables rules that are not there");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(says("Error cleaning up nftables rules"));
        cause(
                """
                In iptables and ipvs mode kube-proxy 1.29 and later removes what nftables mode may have left. Where there is no \
                nf_tables it says so and goes on.\
                """);
        fix(Step.advise("Nothing", "No other mode uses the table."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/nftables/proxier.go, CleanupLeftovers");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:345] "Error cleaning up nftables rules" err="exit status 1"
                """);
    }
}
