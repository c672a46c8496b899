package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetNameTruncated extends Failure {
    IpsetNameTruncated() {
        super("ipset-name-truncated", "The name of a set was cut to what ipset takes");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(says("ipset name truncated"));
        cause(
                """
                ipset takes 31 characters.\
                """);
        fix(Step.advise("Nothing", "The shorter name is used everywhere."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/ipset.go, NewIPSet");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 ipset.go:113] "Ipset name truncated" ipSetName="KUBE-6-LOAD-BALANCER-SOURCE-CIDR" truncatedName="KUBE-6-LOAD-BALANCER-SOURCE-CID"
                """);
    }
}
