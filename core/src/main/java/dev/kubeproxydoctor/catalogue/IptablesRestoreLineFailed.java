package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesRestoreLineFailed extends Failure {
    IptablesRestoreLineFailed() {
        super("iptables-restore-line-failed", "iptables-restore was refused");
        severity(Severity.DEGRADED);
        role(Role.WRAPPER);
        when(
                says(
                        "Failed to execute iptables-restore",
                        "iptables-restore: line {line:word} failed",
                        "iptables-restore: input error on line",
                        "Failed to execute ip6tables-restore"));
        cause(
                """
                The kernel rejected the rule set as a whole. On the legacy back-end the line number is that of COMMIT and not of the \
                rule at fault. Exit status 1 is a refusal, 2 a rule that cannot be read, 3 a missing table, 4 a resource or lock.\
                """);
        fix(
                Step.advise(
                        "Find the rule",
                        "Run kube-proxy once with -v=9: it prints the rule set before it restores it. dmesg on the node often names the match."));
        questions(Question.LINES_BEFORE, Question.MODULES);
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
