package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigIpFamilyMismatch extends Failure {
    ConfigIpFamilyMismatch() {
        super(
                "config-ip-family-mismatch",
                "The configuration and the node are of different IP families");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "kube-proxy configuration is incorrect: {reason}",
                        "cluster is {family}-only but {field}",
                        "address family mismatch in",
                        "IPv6 clusterCIDR is not",
                        "has different IP version",
                        "has incorrect IP version: expect isIPv6"));
        explains("config-incomplete-warning", "proxy-ip-version-mismatch");
        cause(
                """
                From the node's IPs kube-proxy takes the cluster for IPv4-only or IPv6-only, and a CIDR or address of the configuration \
                is of the other family. Often the node IP is the wrong one.\
                """);
        fix(
                Step.advise(
                        "Give both families, or correct the node IP",
                        "clusterCIDR, nodePortAddresses, healthzBindAddress; kubelet --node-ip; bindAddress."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/server.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="kube-proxy configuration is incorrect: cluster is IPv4-only but clusterCIDRs contains only IPv6 addresses"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="kube-proxy configuration is incorrect: cluster is IPv4-only but clusterCIDRs contains only IPv6 addresses"
                """);
    }
}
