package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftLocalhostNodeports implements Failure {
    @Override
    public String id() {
        return "nft-localhost-nodeports";
    }

    @Override
    public String title() {
        return "NodePorts do not answer on localhost in nftables mode";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.INFO;
    }

    @Override
    public Condition when() {
        return says(
                "--nodeport-addresses includes localhost but localhost NodePorts are not supported",
                "--nodeport-addresses includes localhost but --iptables-localhost-nodeports=false");
    }

    @Override
    public List<String> explains() {
        return List.of("nodeport-addresses-no-match");
    }

    @Override
    public String cause() {
        return """
                nftables mode never serves NodePorts on 127.0.0.1, whatever nodePortAddresses says.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
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
