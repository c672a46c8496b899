package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesNftKernelMissing extends Failure {
    IptablesNftKernelMissing() {
        super(
                "iptables-nft-kernel-missing",
                "The nft back-end of iptables finds no nf_tables in the kernel");
        stage(Stage.IPTABLES);
        when(
                says(
                        "Failed to initialize nft: Protocol not supported",
                        "Failed to initialize nft: Operation not supported",
                        "Could not fetch rule set generation id: Invalid argument",
                        "Could not fetch rule set generation id: Operation not supported"));
        explains(
                "iptables-not-available-on-host",
                "iptables-primary-family-unsupported",
                "iptables-ensure-chain-failed",
                "iptables-ensure-jump-failed",
                "iptables-canary-failed",
                "iptables-restore-line-failed",
                "iptables-save-failed",
                "iptables-version-unparseable",
                "iptables-rule-append-failed",
                "ipvs-fallback-silent",
                "userspace-proxier-failure",
                "iptables-secondary-family-missing");
        cause(
                """
                The iptables in use translates its rules for nf_tables, and the kernel has no nf_tables or cannot load it: nfnetlink is \
                absent (Protocol not supported) or nf_tables is (Invalid argument).\
                """);
        fix(
                Step.load("nf_tables", "nft_compat", "nft_chain_nat"),
                new Step.InstallModulePackage(),
                Step.advise(
                        "Or use the legacy back-end",
                        "Where the kernel has ip_tables and no nf_tables: update-alternatives --set iptables /usr/sbin/iptables-legacy in the image, or remove what makes its wrapper choose nft."));
        doesNotFix(
                "mode: nftables: it needs nf_tables too.",
                "mode: ipvs: it programs iptables rules too.");
        questions(Question.KERNEL, Question.MODULES);
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(28) ? Severity.DEGRADED : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "iptables: iptables/nft.c, nft_init",
                "https://github.com/linkerd/linkerd2/issues/9053");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                iptables v1.8.9 (nf_tables): Could not fetch rule set generation id: Invalid argument
                """,
                        """
                iptables: Failed to initialize nft: Protocol not supported
                """)
                .ignoring(
                        """
                iptables v1.8.7 (nf_tables): Could not fetch rule set generation id: Permission denied (you must be root)
                """);
    }
}
