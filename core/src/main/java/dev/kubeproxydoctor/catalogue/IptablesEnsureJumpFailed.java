package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesEnsureJumpFailed extends Failure {
    IptablesEnsureJumpFailed() {
        super("iptables-ensure-jump-failed", "A jump to kube-proxy's chain could not be made");
        severity(Severity.DEGRADED);
        role(Role.WRAPPER);
        when(
                says(
                        "Failed to ensure chain jumps",
                        "Failed to ensure that {table:word} chain {chain:word} jumps to",
                        "error checking rule: exit status",
                        "error appending rule: exit status"));
        cause(
                """
                kube-proxy could not add the rule by which packets reach its chains. What iptables said stands in the same line; a \
                target that is not found right after a chain that could not be created is a consequence of that.\
                """);
        fix(
                Step.advise(
                        "Repair what the text after it names",
                        "This line only says which jump was tried."),
                Step.load());
        questions(Question.IPTABLES, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/iptables/proxier.go, EnsureRule");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:816] "Failed to ensure chain jumps" err="error checking rule: exit status 4" table="filter" srcChain="INPUT" dstChain="KUBE-EXTERNAL-SERVICES"
                """);
    }
}
