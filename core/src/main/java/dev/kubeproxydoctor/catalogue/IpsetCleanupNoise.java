package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetCleanupNoise extends Failure {
    IpsetCleanupNoise() {
        super("ipset-cleanup-noise", "Clean-up of sets that are not there");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Error removing ipset",
                        "error destroying set KUBE-",
                        "error destroying set, error"));
        cause(
                """
                At its start kube-proxy removes sets that IPVS mode may have left. Where ipset or ip_set is missing it says so, once per \
                set, and goes on.\
                """);
        fix(Step.advise("Nothing", "No mode but ipvs uses ipset."));
        doesNotFix("Installing ipset or loading ip_set for a kube-proxy that is not in IPVS mode.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, cleanupIPVSLeftovers");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:412] "Error removing ipset" err="error destroying set KUBE-LOOP-BACK, error: executable file not found in $PATH()" ipset="KUBE-LOOP-BACK"
                """);
    }
}
