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

final class IptablesUnknownOption implements Failure {
    @Override
    public String id() {
        return "iptables-unknown-option";
    }

    @Override
    public String title() {
        return "iptables does not know an option";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "unknown option '--random-fully'",
                "unknown option '-W'",
                "unknown option '--wait'",
                "unknown option '--set-xmark'",
                "unknown option '--{option}'",
                "unrecognized option '--{option}'");
    }

    @Override
    public List<String> explains() {
        return List.of("iptables-restore-line-failed", "iptables-ensure-jump-failed");
    }

    @Override
    public String cause() {
        return """
                kube-proxy chooses flags by the version that iptables reports. The program is older than it says or could not be asked, \
                or the extension that owns the option has no kernel module.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Use the official image",
                        "Its iptables knows every option that its kube-proxy uses."),
                Step.load());
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.IPTABLES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/iptables/iptables.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:933] "Failed to execute iptables-restore" err=<
                \texit status 2: iptables-restore v1.6.0: unknown option "--random-fully"
                \tError occurred at line: 18
                 >
                I1124 08:15:42.137482       1 proxier.go:858] "Sync failed" ipFamily="IPv4" retryingTime="30s"
                """);
    }
}
