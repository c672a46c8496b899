package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodeportAddressesNoMatch extends Failure {
    NodeportAddressesNoMatch() {
        super("nodeport-addresses-no-match", "No address of the node matches nodePortAddresses");
        severity(Severity.WARNING);
        when(
                says(
                        "Failed to get node ip address matching nodeport cidr",
                        "disallow nodePort services to be accessed via ipv4 localhost"));
        cause(
                """
                nodePortAddresses names CIDRs of which the node has no address, or localhost where NodePorts cannot answer on it. \
                NodePorts then do not answer where they are expected.\
                """);
        fix(
                Step.advise(
                        "Correct nodePortAddresses",
                        "CIDRs of the node network; from 1.31 the word primary."));
        questions(new Question("Which addresses does the node have?", "ip -br address"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/util/nodeport_addresses.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1311] "Failed to get node ip address matching nodeport cidrs, services with nodeport may not work as intended" err="no addresses found for cidrs [192.0.2.0/24]" CIDRs=["192.0.2.0/24"]
                """);
    }
}
