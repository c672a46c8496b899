package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesRuleAppendFailed extends Failure {
    IptablesRuleAppendFailed() {
        super("iptables-rule-append-failed", "The kernel refused a rule of the nft back-end");
        severity(Severity.DEGRADED);
        when(
                says(
                        "RULE_APPEND failed ({errno})",
                        "RULE_INSERT failed ({errno})",
                        "RULE_REPLACE failed ({errno})",
                        "RULE_DELETE failed ({errno})",
                        "CHAIN_ADD failed ({errno})",
                        "CHAIN_USER_ADD failed ({errno})",
                        "TABLE_ADD failed ({errno})",
                        "TABLE_FLUSH failed ({errno})"));
        explains(
                "iptables-restore-line-failed",
                "iptables-ensure-jump-failed",
                "iptables-ensure-chain-failed");
        cause(
                """
                iptables-nft sent its rules and the kernel rejected one. The errno says why: No such file or directory means that an \
                expression or xt module (nft_compat, nft_chain_nat, xt_*) or a chain is missing; Operation not supported that the kernel \
                does not know the family or chain type; File exists a race; Device or resource busy a chain in use.\
                """);
        fix(
                Step.load("nft_compat", "nft_chain_nat"),
                new Step.InstallModulePackage(),
                new Step.PreferNftables());
        questions(Question.KERNEL, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("iptables: iptables/nft.c, mnl_err_list_node");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                iptables v1.8.9 (nf_tables):  CHAIN_ADD failed (No such file or directory): chain OUTPUT
                """,
                """
                E1124 08:15:42.137482       1 proxier.go:933] "Failed to execute iptables-restore" err=<
                \texit status 4: iptables-restore v1.8.9 (nf_tables):
                \tline 31: RULE_APPEND failed (No such file or directory): rule in chain KUBE-SEP-ABCDEFGHIJKLMNOP
                 >
                I1124 08:15:42.137482       1 proxier.go:858] "Sync failed" ipFamily="IPv4" retryingTime="30s"
                """);
    }
}
