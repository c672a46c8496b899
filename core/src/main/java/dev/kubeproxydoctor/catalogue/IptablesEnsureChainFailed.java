package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesEnsureChainFailed implements Failure {
    @Override
    public String id() {
        return "iptables-ensure-chain-failed";
    }

    @Override
    public String title() {
        return "A chain could not be created";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to ensure chain exists",
                "Failed to ensure that {table:word} chain {chain:word} exists");
    }

    @Override
    public Role role() {
        return Role.WRAPPER;
    }

    @Override
    public String cause() {
        return """
                The first step of every sync is to create kube-proxy's chains. It failed, and what iptables said stands in the same \
                line.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Repair what the text after it names",
                        "This line only says which chain was tried."),
                Step.load());
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.IPTABLES, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/iptables/proxier.go, EnsureChain");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:797] "Failed to ensure chain exists" err="error creating chain \\"KUBE-SERVICES\\": exit status 4" table="nat" chain="KUBE-SERVICES"
                """);
    }
}
