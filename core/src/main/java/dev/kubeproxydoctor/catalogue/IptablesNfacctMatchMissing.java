package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesNfacctMatchMissing extends Failure {
    IptablesNfacctMatchMissing() {
        super(
                "iptables-nfacct-match-missing",
                "The kernel counts packets by nfacct but has no match for it");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Extension nfacct revision",
                        "Extension nfacct is not supported",
                        "Couldn't load match 'nfacct'"));
        explains(
                "iptables-extension-kernel-missing",
                "iptables-rule-append-failed",
                "iptables-match-userspace-missing",
                "iptables-restore-line-failed");
        cause(
                """
                Since 1.31 kube-proxy adds counters to its filter rules where the kernel offers nfnetlink_acct. This kernel does, but \
                has no xt_nfacct, so the whole filter restore is refused.\
                """);
        fix(
                Step.load("xt_nfacct"),
                Step.advise(
                        "Or let kube-proxy see no nfnetlink_acct",
                        "Blacklist nfnetlink_acct and reboot: then it adds no counters."),
                new Step.SetField("conntrack.tcpBeLiberal", "true"),
                new Step.SetField("iptables.localhostNodePorts", "false"));
        doesNotFix("mode: ipvs.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/iptables/proxier.go",
                "https://github.com/kubernetes/kubernetes/issues/142068");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:933] "Failed to execute iptables-restore" err=<
                \texit status 4: Warning: Extension nfacct revision 0 not supported, missing kernel module?
                \tiptables-restore v1.8.9 (nf_tables):
                \tline 14: RULE_APPEND failed (No such file or directory): rule in chain KUBE-FORWARD
                 >
                I1124 08:15:42.137482       1 proxier.go:858] "Sync failed" ipFamily="IPv4" retryingTime="30s"
                """);
    }
}
