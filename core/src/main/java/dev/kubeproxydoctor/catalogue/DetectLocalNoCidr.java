package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class DetectLocalNoCidr extends Failure {
    DetectLocalNoCidr() {
        super("detect-local-no-cidr", "kube-proxy does not know the pods' CIDR");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "detect-local-mode set to ClusterCIDR, but no",
                        "detect-local-mode set to NodeCIDR, but no",
                        "defaulting to no-op detect-local",
                        "clusterCIDR not specified, unable to distinguish",
                        "detect-local-mode: ClusterCIDR , defaulting"));
        cause(
                """
                clusterCIDR is not set, so traffic from outside to a ClusterIP is not masqueraded. With the AWS VPC CNI, Cilium and \
                Calico that is how it is.\
                """);
        fix(
                Step.advise(
                        "Nothing, or set clusterCIDR",
                        "Where Services are reached from outside the cluster by their ClusterIP."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_linux.go, getLocalDetector");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 server_linux.go:511] "Detect-local-mode set to ClusterCIDR, but no cluster CIDR for family" ipFamily="IPv6"
                """);
    }
}
