package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsNoLocalAddresses implements Failure {
    @Override
    public String id() {
        return "ipvs-no-local-addresses";
    }

    @Override
    public String title() {
        return "kube-proxy does not know the node's addresses";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to get local addresses during proxy sync",
                "No local addresses found, assuming all external IPs are not local",
                "Failed to list all node IPs from host",
                "Error listing node addresses");
    }

    @Override
    public String cause() {
        return """
                IPVS mode compares external IPs with the addresses of the node, and found none of this family. It then takes every \
                external IP for a foreign one.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Check the family",
                        "A node without an address of a family should not run a proxier for it."));
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question("Which addresses does the node have?", "ip -br address"));
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
