package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.anyOf;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesExtensionKernelMissing extends Failure {
    IptablesExtensionKernelMissing() {
        super("iptables-extension-kernel-missing", "The kernel lacks an iptables match or target");
        severity(Severity.DEGRADED);
        when(
                anyOf(
                        says(
                                "Extension {extension:word} revision",
                                "Extension {extension:word} is not supported, missing kernel module",
                                "No chain/target/match by that name"),
                        says("missing kernel module?")));
        explains(
                "iptables-restore-line-failed",
                "iptables-ensure-jump-failed",
                "iptables-ensure-chain-failed",
                "iptables-rule-append-failed",
                "iptables-match-userspace-missing",
                "iptables-unknown-option",
                "iptables-canary-failed");
        cause(
                """
                iptables asked the kernel for a match or target and it is not there: its xt module is not loaded or does not exist for \
                this kernel. A restore is one transaction, so the whole rule set of that family is refused and Services go stale; \
                kube-proxy keeps running.\
                """);
        fix(Step.load(), new Step.InstallModulePackage(), new Step.PreferNftables());
        doesNotFix(
                "mode: ipvs: it uses the same matches, and the match set besides.",
                "A newer iptables in the image: the kernel is what lacks it.");
        questions(Question.KERNEL, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                The revision in the message is the oldest one that iptables tried; it says so only after all others failed, or as a \
                warning before one that works. What was really refused stands in the next line.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "iptables: libxtables/xtables.c, xtables_compatible_revision",
                "https://github.com/rancher/rke2/issues/8487");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:933] "Failed to execute iptables-restore" err=<
                \texit status 1: Ignoring deprecated --wait-interval option.
                \tWarning: Extension statistic revision 0 not supported, missing kernel module?
                \tiptables-restore: line 46 failed
                 >
                I1124 08:15:42.137482       1 proxier.go:858] "Sync failed" ipFamily="IPv4" retryingTime="30s"
                """,
                """
                E1124 08:15:42.137482       1 proxier.go:816] "Failed to ensure chain jumps" err=<
                \terror checking rule: exit status 2: Warning: Extension conntrack is not supported, missing kernel module?
                \tiptables v1.8.9 (legacy): Couldn't load match `conntrack':No such file or directory
                \t
                \tTry `iptables -h' or 'iptables --help' for more information.
                 > table="filter" srcChain="INPUT" dstChain="KUBE-EXTERNAL-SERVICES"
                """);
    }
}
