package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesEnsureChainFailed extends Failure {
    IptablesEnsureChainFailed() {
        super("iptables-ensure-chain-failed", "A chain could not be created");
        severity(Severity.DEGRADED);
        role(Role.WRAPPER);
        when(
                says(
                        "Failed to ensure chain exists",
                        "Failed to ensure that {table:word} chain {chain:word} exists"));
        cause(
                """
                The first step of every sync is to create kube-proxy's chains. It failed, and what iptables said stands in the same \
                line.\
                """);
        fix(
                Step.advise(
                        "Repair what the text after it names",
                        "This line only says which chain was tried."),
                Step.load());
        questions(Question.IPTABLES, Question.MODULES);
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
