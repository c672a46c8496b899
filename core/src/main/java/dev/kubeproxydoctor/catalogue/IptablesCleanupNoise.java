package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesCleanupNoise extends Failure {
    IptablesCleanupNoise() {
        super("iptables-cleanup-noise", "Clean-up of a mode that is not in use");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Error removing pure-iptables proxy rule",
                        "Error removing iptables rules in ipvs proxier",
                        "Error removing userspace rule",
                        "Error flushing ipvs rules",
                        "Error deleting dummy device created by ipvs proxier",
                        "Failed to execute iptables-save' table='{table}'",
                        "Failed to execute iptables-save' err={err:lines} table='{table:word}'",
                        "Failed to execute iptables-restore' err={err:lines} table='{table:word}'",
                        "Failed to execute iptables-save for {table:word}",
                        "Failed to execute iptables-restore' table='{table}'",
                        "Failed to execute iptables-restore for {table:word}",
                        "encountered an error while tearing down rules",
                        "Failed to execute iptables-save, syncing all rules for cleanup",
                        "Error removing ipvs Proxier's rules"));
        cause(
                """
                At its start kube-proxy removes what another mode may have left. Where there is nothing to remove, or the program for it \
                is not there, it says so and goes on.\
                """);
        fix(
                Step.advise(
                        "Nothing",
                        "The lines come before the node IP is looked up and nothing follows from them."));
        doesNotFix("Chasing ipset or ip_vs because these lines name them.");
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                A host without any netfilter module prints about a hundred of them in nftables mode.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/iptables/cleanup.go, pkg/proxy/ipvs/proxier.go, CleanupLeftovers",
                "https://github.com/kubernetes/kubernetes/issues/61750");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:409] "Error removing iptables rules in ipvs proxier" err="error deleting chain \\"KUBE-POSTROUTING\\": exit status 1: iptables: No chain/target/match by that name.\\n"
                """);
    }
}
