package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class Ip6tablesMarkKernelRegression extends Failure {
    Ip6tablesMarkKernelRegression() {
        super("ip6tables-mark-kernel-regression", "This kernel registers xt targets for IPv4 only");
        severity(Severity.DEGRADED);
        when(
                allOf(
                        says(
                                "ip6tables-restore v{version}: unknown option '--xor-mark'",
                                "ip6tables v{version}: unknown option '--xor-mark'",
                                "ip6tables-restore: unknown option '--xor-mark'"),
                        not(
                                says(
                                        "iptables-restore v{version}: unknown option '--xor-mark'",
                                        "iptables v{version}: unknown option '--xor-mark'"))));
        explains(
                "iptables-extension-kernel-missing",
                "iptables-unknown-option",
                "iptables-restore-line-failed",
                "iptables-rule-append-failed",
                "iptables-match-userspace-missing");
        cause(
                """
                Some stable kernels register the targets MARK, CT and others for IPv4 only, by a slip in one line each: 6.6.57 and \
                6.6.58, 6.11.4 and 6.11.5, 5.15.168, Ubuntu 6.8.0-56 and -57. ip6tables then does not know --xor-mark. No module is \
                missing.\
                """);
        fix(
                Step.advise(
                        "Run a kernel with the fix",
                        "6.6.59, 6.11.6 or later, or the one before the regression; then reboot."),
                Step.advise(
                        "Until then: single-stack IPv4, or nftables mode", "Both avoid ip6tables."),
                new Step.PreferNftables());
        doesNotFix(
                "modprobe xt_mark: it is there, for the other family.",
                "mode: ipvs: it uses the same target.");
        questions(Question.KERNEL);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "linux: net/netfilter/xt_mark.c",
                "https://github.com/k3s-io/k3s/issues/11175",
                "https://github.com/rancher/rke2/issues/8042");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:933] "Failed to execute iptables-restore" err=<
                \texit status 2: Warning: Extension MARK revision 0 not supported, missing kernel module?
                \tip6tables-restore v1.8.9 (nf_tables): unknown option "--xor-mark"
                \tError occurred at line: 11
                 >
                I1124 08:15:42.137482       1 proxier.go:858] "Sync failed" ipFamily="IPv4" retryingTime="30s"
                """);
    }
}
