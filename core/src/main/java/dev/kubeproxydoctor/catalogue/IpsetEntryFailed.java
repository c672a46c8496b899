package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetEntryFailed extends Failure {
    IpsetEntryFailed() {
        super("ipset-entry-failed", "An entry of a set could not be written");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Failed to add entry: {entry}",
                        "Failed to add entry {entry}",
                        "Failed to add ip set entry to ip set",
                        "Failed to add entry into ip set",
                        "error adding entry {entry}, error",
                        "error deleting entry",
                        "error testing entry",
                        "Failed to list ip set entries",
                        "Hash is full, cannot add more elements",
                        "unable to reference ip set where the entry exists"));
        cause(
                """
                The set is full (65,536 entries), or an entry of a Service is malformed, or the set was made by someone else.\
                """);
        fix(
                Step.advise(
                        "Read what ipset says after it",
                        "Hash is full: too many Services for ipvs mode; already added: a stale set, ipset destroy it with kube-proxy stopped."),
                new Step.PreferNftables());
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/ipset.go, syncIPSetEntries");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 ipset.go:188] "Failed to add ip set entry to ip set" err="error adding entry 10.96.7.1,tcp:80, error: exit status 1" ipSetEntry="10.96.7.1,tcp:80" ipSet="KUBE-CLUSTER-IP"
                """);
    }
}
