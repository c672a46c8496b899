package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class SyncFailedNoCause extends Failure {
    SyncFailedNoCause() {
        super("sync-failed-no-cause", "Rules are not written, and nothing here says why");
        severity(Severity.DEGRADED);
        role(Role.LAST_RESORT);
        when(
                says(
                        "Sync failed' ipFamily=",
                        "Sync failed' retryingTime=",
                        "Sync failed; retrying in",
                        "sync failed, retrying in"));
        cause(
                """
                kube-proxy tried to write its rules, failed, and tries again in 30 seconds. The reason stands in the lines of level E before it, \
                which are not here.\
                """);
        fix(
                Step.advise(
                        "Get the lines before it",
                        "They hold the error of iptables-restore or nft. At -v=5 kube-proxy also prints the rules that were refused."));
        doesNotFix("Restarting the pod: the next try fails in the same way.");
        questions(Question.LINES_BEFORE);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/iptables/proxier.go, syncProxyRules",
                "kubernetes/kubernetes: pkg/proxy/nftables/proxier.go, syncProxyRules");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                I1124 08:15:42.137482       1 proxier.go:858] "Sync failed" ipFamily="IPv4" retryingTime="30s"
                """)
                .ignoring(
                        """
                I1124 08:15:42.137482       1 proxier.go:813] "SyncProxyRules complete" ipFamily="IPv4" elapsed="50ms"
                """);
    }
}
