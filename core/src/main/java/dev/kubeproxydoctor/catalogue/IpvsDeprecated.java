package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsDeprecated extends Failure {
    IpvsDeprecated() {
        super("ipvs-deprecated", "IPVS mode is deprecated");
        severity(Severity.INFO);
        when(says("The ipvs proxier is now deprecated and may be removed"));
        cause(
                """
                From 1.35 kube-proxy says at each start of IPVS mode that the mode will go. It works as before. The plan of KEP-5495: \
                off by default in 1.40, removed in 1.43.\
                """);
        fix(
                Step.advise(
                        "Plan the move to nftables mode",
                        "Kernel 5.13 or later on every node, a CNI that knows it, nothing that needs NodePorts on 127.0.0.1."));
        doesNotFix("Treating the line as the cause of anything.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/enhancements: keps/sig-network/5495-deprecate-ipvs-mode-in-kube-proxy");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server_linux.go:170] "The ipvs proxier is now deprecated and may be removed in a future release. Please use 'nftables' instead."
                """);
    }
}
