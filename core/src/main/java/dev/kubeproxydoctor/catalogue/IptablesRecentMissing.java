package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesRecentMissing extends Failure {
    IptablesRecentMissing() {
        super("iptables-recent-missing", "The kernel lacks the match that sessionAffinity needs");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Couldn't load match 'recent'",
                        "Couldn't find match 'recent'",
                        "Extension recent revision",
                        "Extension recent is not supported"));
        explains(
                "iptables-match-userspace-missing",
                "iptables-extension-kernel-missing",
                "iptables-restore-line-failed",
                "iptables-rule-append-failed");
        cause(
                """
                A Service with sessionAffinity: ClientIP makes kube-proxy write rules with the match recent, and the kernel has no \
                xt_recent. A restore is one transaction, so this one Service blocks every update of its family.\
                """);
        fix(
                Step.load("xt_recent"),
                new Step.InstallModulePackage(),
                Step.advise(
                        "Or remove ClientIP affinity from the Services",
                        "kubectl get services -A -o jsonpath='{range .items[?(@.spec.sessionAffinity==\"ClientIP\")]}{.metadata.namespace}/{.metadata.name}{\"\\n\"}{end}'"),
                new Step.PreferNftables());
        doesNotFix(
                "mode: ipvs as a way around the match: the rest of its iptables rules still needs the xt modules.");
        questions(Question.KERNEL);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "linux: net/netfilter/Kconfig, NETFILTER_XT_MATCH_RECENT",
                "https://github.com/kubernetes-sigs/kind/issues/1740");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:933] "Failed to execute iptables-restore" err=<
                \texit status 2: iptables-restore v1.8.7 (nf_tables): Couldn't load match `recent':No such file or directory
                \t
                \tError occurred at line: 92
                 >
                I1124 08:15:42.137482       1 proxier.go:858] "Sync failed" ipFamily="IPv4" retryingTime="30s"
                """);
    }
}
