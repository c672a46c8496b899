package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsNoLocalAddresses extends Failure {
    IpvsNoLocalAddresses() {
        super("ipvs-no-local-addresses", "kube-proxy does not know the node's addresses");
        severity(Severity.WARNING);
        when(
                says(
                        "Failed to get local addresses during proxy sync",
                        "No local addresses found, assuming all external IPs are not local",
                        "Failed to list all node IPs from host",
                        "Error listing node addresses"));
        cause(
                """
                IPVS mode compares external IPs with the addresses of the node, and found none of this family. It then takes every \
                external IP for a foreign one.\
                """);
        fix(
                Step.advise(
                        "Check the family",
                        "A node without an address of a family should not run a proxier for it."));
        questions(new Question("Which addresses does the node have?", "ip -br address"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, syncProxyRules");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 proxier.go:1140] "No local addresses found, assuming all external IPs are not local"
                """);
    }
}
