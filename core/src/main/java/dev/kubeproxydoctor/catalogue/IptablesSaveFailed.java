package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesSaveFailed extends Failure {
    IptablesSaveFailed() {
        super("iptables-save-failed", "iptables-save failed");
        severity(Severity.DEGRADED);
        role(Role.WRAPPER);
        when(
                says(
                        "Failed to execute iptables-save, syncing all rules",
                        "Failed to execute iptables-save: stale chains will not be deleted",
                        "Failed to execute iptables-save"));
        cause(
                """
                kube-proxy reads the present rules to know which chains to delete. It could not; the reason is that of the restore that \
                fails beside it, or a rule set so large that the program ran out of time or memory.\
                """);
        fix(
                Step.advise(
                        "Repair what the text after it names",
                        "The line itself is a consequence."));
        questions(Question.LINES_BEFORE);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/iptables/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1199] "Failed to execute iptables-save: stale chains will not be deleted" err="exit status 1"
                """);
    }
}
