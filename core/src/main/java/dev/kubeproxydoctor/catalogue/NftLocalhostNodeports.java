package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftLocalhostNodeports extends Failure {
    NftLocalhostNodeports() {
        super("nft-localhost-nodeports", "NodePorts do not answer on localhost in nftables mode");
        severity(Severity.INFO);
        when(
                says(
                        "--nodeport-addresses includes localhost but localhost NodePorts are not supported",
                        "--nodeport-addresses includes localhost but --iptables-localhost-nodeports=false"));
        explains("nodeport-addresses-no-match");
        cause(
                """
                nftables mode never serves NodePorts on 127.0.0.1, whatever nodePortAddresses says.\
                """);
        fix(
                Step.advise(
                        "Use the node's address",
                        "And leave 127.0.0.0/8 out of nodePortAddresses."),
                new Step.SetMode(Mode.IPTABLES));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/nftables/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:270] "--nodeport-addresses includes localhost but localhost NodePorts are not supported" address="127.0.0.0/8"
                """);
    }
}
