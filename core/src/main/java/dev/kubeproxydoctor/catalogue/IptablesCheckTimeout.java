package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesCheckTimeout extends Failure {
    IptablesCheckTimeout() {
        super("iptables-check-timeout", "iptables takes too long");
        severity(Severity.DEGRADED);
        when(says("timed out while checking rules"));
        explains("iptables-ensure-jump-failed");
        cause(
                """
                Checking a rule did not end in time: another program holds the lock, the rule set has tens of thousands of rules, or the \
                container gets too little CPU.\
                """);
        fix(
                Step.advise(
                        "Raise the CPU limit of the pod, or remove it",
                        "iptables needs seconds of CPU for a large rule set."),
                new Step.PreferNftables());
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/iptables/iptables.go, checkRuleUsingCheck");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:816] "Failed to ensure chain jumps" err="error checking rule: timed out while checking rules" table="nat" srcChain="OUTPUT" dstChain="KUBE-SERVICES"
                """);
    }
}
