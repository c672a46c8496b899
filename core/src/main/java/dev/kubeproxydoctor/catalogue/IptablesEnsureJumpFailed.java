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

final class IptablesEnsureJumpFailed implements Failure {
    @Override
    public String id() {
        return "iptables-ensure-jump-failed";
    }

    @Override
    public String title() {
        return "A jump to kube-proxy's chain could not be made";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to ensure chain jumps",
                "Failed to ensure that {table:word} chain {chain:word} jumps to",
                "error checking rule: exit status",
                "error appending rule: exit status");
    }

    @Override
    public Role role() {
        return Role.WRAPPER;
    }

    @Override
    public String cause() {
        return """
                kube-proxy could not add the rule by which packets reach its chains. What iptables said stands in the same line; a \
                target that is not found right after a chain that could not be created is a consequence of that.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Repair what the text after it names",
                        "This line only says which jump was tried."),
                Step.load());
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.IPTABLES, Question.MODULES);
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
