package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.kernelLacksLegacyTables;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesLegacyRemovedFromKernel implements Failure {
    @Override
    public String id() {
        return "iptables-legacy-removed-from-kernel";
    }

    @Override
    public String title() {
        return "The kernel was built without legacy iptables";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.IPTABLES;
    }

    @Override
    public Condition when() {
        return allOf(
                says(
                        "can't initialize {program:word} table '{table:word}': Table does not exist",
                        "can't initialize {program:word} table '{table:word}': iptables who?",
                        "can't initialize {program:word} table '{table:word}': Resource temporarily unavailable"),
                kernelLacksLegacyTables());
    }

    @Override
    public List<String> explains() {
        return List.of(
                "iptables-legacy-table-missing",
                "iptables-not-available-on-host",
                "iptables-primary-family-unsupported",
                "iptables-ensure-chain-failed",
                "iptables-canary-failed");
    }

    @Override
    public String cause() {
        return """
                Since Linux 6.17 the legacy tables sit behind CONFIG_NETFILTER_XTABLES_LEGACY, which is off by default; RHEL 10 and its \
                clones removed them together with the legacy program. There is no module to load: rules have to go through nf_tables.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                new Step.PreferNftables(),
                Step.advise(
                        "Use an image whose iptables is the nft back-end",
                        "A current upstream kube-proxy image holds both; its wrapper takes nft where kubelet or the CNI already made rules with it. On RHEL 10 install kernel-modules-extra for the running kernel first: nft_compat and the xt modules are in it."),
                Step.advise(
                        "Or run a kernel that has the symbol",
                        "CONFIG_NETFILTER_XTABLES_LEGACY=y. A distribution that leaves it off does not support legacy iptables."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(
                "modprobe ip_tables: the module does not exist for this kernel.",
                "mode: ipvs: it needs the same tables.");
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question("Was the symbol left out?", "grep -E 'XTABLES_LEGACY"));
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
