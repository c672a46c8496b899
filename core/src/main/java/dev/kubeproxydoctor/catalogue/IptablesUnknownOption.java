package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesUnknownOption extends Failure {
    IptablesUnknownOption() {
        super("iptables-unknown-option", "iptables does not know an option");
        severity(Severity.DEGRADED);
        when(
                says(
                        "unknown option '--random-fully'",
                        "unknown option '-W'",
                        "unknown option '--wait'",
                        "unknown option '--set-xmark'",
                        "unknown option '--{option}'",
                        "unrecognized option '--{option}'"));
        explains("iptables-restore-line-failed", "iptables-ensure-jump-failed");
        cause(
                """
                kube-proxy chooses flags by the version that iptables reports. The program is older than it says or could not be asked, \
                or the extension that owns the option has no kernel module.\
                """);
        fix(
                Step.advise(
                        "Use the official image",
                        "Its iptables knows every option that its kube-proxy uses."),
                Step.load());
        questions(Question.IPTABLES);
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
