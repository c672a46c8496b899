package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.kernelLacksLegacyTables;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesLegacyRemovedFromKernel extends Failure {
    IptablesLegacyRemovedFromKernel() {
        super(
                "iptables-legacy-removed-from-kernel",
                "The kernel was built without legacy iptables");
        severity(Severity.FATAL);
        stage(Stage.IPTABLES);
        when(
                allOf(
                        says(
                                "can't initialize {program:word} table '{table:word}': Table does not exist",
                                "can't initialize {program:word} table '{table:word}': iptables who?",
                                "can't initialize {program:word} table '{table:word}': Resource temporarily unavailable"),
                        kernelLacksLegacyTables()));
        explains(
                "iptables-legacy-table-missing",
                "iptables-not-available-on-host",
                "iptables-primary-family-unsupported",
                "iptables-ensure-chain-failed",
                "iptables-canary-failed");
        cause(
                """
                Since Linux 6.17 the legacy tables sit behind CONFIG_NETFILTER_XTABLES_LEGACY, which is off by default; RHEL 10 and its \
                clones removed them together with the legacy program. There is no module to load: rules have to go through nf_tables.\
                """);
        fix(
                new Step.PreferNftables(),
                Step.advise(
                        "Use an image whose iptables is the nft back-end",
                        "A current upstream kube-proxy image holds both; its wrapper takes nft where kubelet or the CNI already made rules with it. On RHEL 10 install kernel-modules-extra for the running kernel first: nft_compat and the xt modules are in it."),
                Step.advise(
                        "Or run a kernel that has the symbol",
                        "CONFIG_NETFILTER_XTABLES_LEGACY=y. A distribution that leaves it off does not support legacy iptables."));
        doesNotFix(
                "modprobe ip_tables: the module does not exist for this kernel.",
                "mode: ipvs: it needs the same tables.");
        questions(new Question("Was the symbol left out?", "grep -E 'XTABLES_LEGACY"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "linux: net/netfilter/Kconfig, NETFILTER_XTABLES_LEGACY",
                "https://github.com/kubernetes/kops/pull/17920",
                "https://github.com/rancher/rancher/issues/54862");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                $ uname -r
                6.18.2-1.el10.x86_64
                $ iptables-legacy -t nat -S
                iptables v1.8.11 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)
                Perhaps iptables or your kernel needs to be upgraded.
                """)
                .ignoring(
                        """
                $ uname -r
                6.1.0-56-amd64
                $ iptables-legacy -t nat -S
                iptables v1.8.9 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)
                """);
    }
}
