package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackTableFull extends Failure {
    ConntrackTableFull() {
        super("conntrack-table-full", "The table of connections is full; packets are dropped");
        severity(Severity.DEGRADED);
        when(
                says(
                        "nf_conntrack: table full, dropping packet",
                        "ip_conntrack: table full, dropping packet",
                        "table full in netns",
                        "nf_conntrack: nf_conntrack: table full"));
        cause(
                """
                The kernel tracks as many connections as it may and drops packets of new ones, on all ports and for all pods of the \
                node.\
                """);
        fix(
                Step.advise(
                        "Raise the limit",
                        "conntrack.maxPerCore or conntrack.min in kube-proxy's configuration; kube-proxy sets the hash table with it."),
                Step.advise(
                        "Find what opens so many",
                        "conntrack -S and conntrack -L | awk '{print $4,$5}' | sort | uniq -c | sort -rn | head"));
        doesNotFix("Restarting kube-proxy: the table stays full.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "linux: net/netfilter/nf_conntrack_core.c, __nf_conntrack_alloc",
                "https://github.com/kubernetes/kubernetes/issues/18604");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                [81234.512345] nf_conntrack: nf_conntrack: table full, dropping packet
                """);
    }
}
