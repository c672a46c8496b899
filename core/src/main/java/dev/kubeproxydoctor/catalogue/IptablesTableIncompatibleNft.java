package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesTableIncompatibleNft extends Failure {
    IptablesTableIncompatibleNft() {
        super(
                "iptables-table-incompatible-nft",
                "Foreign nftables rules stand in a table of iptables");
        stage(Stage.IPTABLES);
        when(
                says(
                        "table '{table:word}' is incompatible, use 'nft' tool",
                        "is incompatible, use 'nft' tool"));
        explains(
                "iptables-not-available-on-host",
                "iptables-primary-family-unsupported",
                "iptables-ensure-chain-failed",
                "iptables-ensure-jump-failed",
                "iptables-restore-line-failed",
                "iptables-save-failed");
        cause(
                """
                Someone made chains or rules with nft inside the table ip nat, filter or mangle that iptables-nft cannot express: \
                firewalld, Docker's nft back-end, tailscale, or /etc/nftables.conf. From then on iptables-nft refuses the whole table.\
                """);
        fix(
                Step.advise(
                        "Move the foreign rules to a table of their own",
                        "nft list table ip nat shows them: sets, maps, vmap, or a chain with another hook. Rename their table, flush, restart."),
                new Step.PreferNftables());
        doesNotFix("modprobe: nothing is missing.");
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(28) ? Severity.DEGRADED : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "iptables: iptables/nft.c, nft_is_table_compatible",
                "https://github.com/cloudnativelabs/kube-router/issues/1588");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                iptables v1.8.9 (nf_tables): table `nat' is incompatible, use 'nft' tool.
                """);
    }
}
