package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigIpFamilyMismatch implements Failure {
    @Override
    public String id() {
        return "config-ip-family-mismatch";
    }

    @Override
    public String title() {
        return "The configuration and the node are of different IP families";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.CONFIGURATION;
    }

    @Override
    public Condition when() {
        return says(
                "kube-proxy configuration is incorrect: {reason}",
                "cluster is {family}-only but {field}",
                "address family mismatch in",
                "IPv6 clusterCIDR is not",
                "has different IP version",
                "has incorrect IP version: expect isIPv6");
    }

    @Override
    public List<String> explains() {
        return List.of("config-incomplete-warning", "proxy-ip-version-mismatch");
    }

    @Override
    public String cause() {
        return """
                From the node's IPs kube-proxy takes the cluster for IPv4-only or IPv6-only, and a CIDR or address of the configuration \
                is of the other family. Often the node IP is the wrong one.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Give both families, or correct the node IP",
                        "clusterCIDR, nodePortAddresses, healthzBindAddress; kubelet --node-ip; bindAddress."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.");
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
