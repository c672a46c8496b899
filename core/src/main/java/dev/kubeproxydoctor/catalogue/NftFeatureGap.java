package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftFeatureGap extends Failure {
    NftFeatureGap() {
        super("nft-feature-gap", "What nftables mode does not do");
        severity(Severity.INFO);
        when(leavesNoMessage());
        cause(
                """
                nftables mode serves no NodePorts on localhost, ignores iptables.* settings, and a CNI or policy engine that reads \
                KUBE-* chains of iptables has to know it.\
                """);
        fix(
                Step.advise(
                        "Check before the move",
                        "NodePorts on 127.0.0.1, tools that parse iptables-save, the CNI's release notes."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/enhancements: keps/sig-network/3866-nftables-proxy");
    }

    @Override
    public Examples examples() {
        return Examples.none();
    }
}
