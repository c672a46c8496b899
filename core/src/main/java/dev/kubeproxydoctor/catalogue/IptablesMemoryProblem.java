package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesMemoryProblem extends Failure {
    IptablesMemoryProblem() {
        super("iptables-memory-problem", "The kernel has no memory for the rules");
        severity(Severity.DEGRADED);
        when(
                says(
                        "can't initialize {program:word} table '{table:word}': Memory allocation problem",
                        "iptables: Memory allocation problem",
                        "iptables-restore: Memory allocation problem",
                        "iptables-restore: Cannot allocate memory",
                        "No buffer space available",
                        "nf_tables): Message too long"));
        explains("iptables-restore-line-failed", "iptables-rule-append-failed");
        cause(
                """
                Legacy tables are copied whole at each change and are charged to the container's memory; a large rule set under a small \
                limit does not fit. The nft back-end may run out of socket buffer instead.\
                """);
        fix(
                Step.advise(
                        "Raise or remove the memory limit of the pod",
                        "iptables-restore runs in the same cgroup as kube-proxy."),
                new Step.PreferNftables());
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: net/ipv4/netfilter/ip_tables.c, xt_alloc_table_info");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:933] "Failed to execute iptables-restore" err=<
                \texit status 4: iptables-restore v1.8.9 (legacy): iptables-restore: unable to commit
                \tiptables: Memory allocation problem.
                 >
                I1124 08:15:42.137482       1 proxier.go:858] "Sync failed" ipFamily="IPv4" retryingTime="30s"
                """);
    }
}
