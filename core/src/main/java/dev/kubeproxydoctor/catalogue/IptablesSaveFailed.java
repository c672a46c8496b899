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

final class IptablesSaveFailed implements Failure {
    @Override
    public String id() {
        return "iptables-save-failed";
    }

    @Override
    public String title() {
        return "iptables-save failed";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to execute iptables-save, syncing all rules",
                "Failed to execute iptables-save: stale chains will not be deleted",
                "Failed to execute iptables-save");
    }

    @Override
    public Role role() {
        return Role.WRAPPER;
    }

    @Override
    public String cause() {
        return """
                kube-proxy reads the present rules to know which chains to delete. It could not; the reason is that of the restore that \
                fails beside it, or a rule set so large that the program ran out of time or memory.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Repair what the text after it names",
                        "The line itself is a consequence."));
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.LINES_BEFORE);
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
