package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsStillNeedsIptables extends Failure {
    IpvsStillNeedsIptables() {
        super("ipvs-still-needs-iptables", "IPVS mode needs iptables too");
        severity(Severity.INFO);
        when(leavesNoMessage());
        cause(
                """
                In IPVS mode kube-proxy still programs the tables nat and filter at every sync, with the matches comment, conntrack, \
                mark, addrtype, physdev and set, and since 1.28 it refuses to start where the nat table cannot be listed. Whatever \
                breaks iptables mode breaks IPVS mode too.\
                """);
        fix(
                new Step.PreferNftables(),
                Step.advise(
                        "Repair iptables instead", "The failure that is shown for it tells how."));
        doesNotFix("mode: ipvs as a cure for anything that iptables says.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, writeIptablesRules",
                "https://github.com/rancher/rke2/issues/8487");
    }

    @Override
    public Examples examples() {
        return Examples.none();
    }
}
