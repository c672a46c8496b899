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

final class IptablesRestoreLineFailed implements Failure {
    @Override
    public String id() {
        return "iptables-restore-line-failed";
    }

    @Override
    public String title() {
        return "iptables-restore was refused";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to execute iptables-restore",
                "iptables-restore: line {line:word} failed",
                "iptables-restore: input error on line",
                "Failed to execute ip6tables-restore");
    }

    @Override
    public Role role() {
        return Role.WRAPPER;
    }

    @Override
    public String cause() {
        return """
                The kernel rejected the rule set as a whole. On the legacy back-end the line number is that of COMMIT and not of the \
                rule at fault. Exit status 1 is a refusal, 2 a rule that cannot be read, 3 a missing table, 4 a resource or lock.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Find the rule",
                        "Run kube-proxy once with -v=9: it prints the rule set before it restores it. dmesg on the node often names the match."));
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.LINES_BEFORE, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/util/iptables/iptables.go, restoreInternal",
                "https://github.com/kubernetes/kubernetes/issues/68447");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1483] Failed to execute iptables-restore: exit status 1 (iptables-restore: line 131 failed
                )
                """);
    }
}
