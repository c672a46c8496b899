package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodeIpFallbackLoopback extends Failure {
    NodeIpFallbackLoopback() {
        super("node-ip-fallback-loopback", "kube-proxy does not know the node's IP");
        severity(Severity.WARNING);
        role(Role.WRAPPER);
        when(
                says(
                        "can't determine this node's IP, assuming",
                        "Failed to retrieve node IP: host IP unknown",
                        "Failed to retrieve node IPs"));
        cause(
                """
                The node could not be read, or has no address yet; kube-proxy goes on with 127.0.0.1.\
                """);
        fix(
                Step.advise(
                        "Repair what stands before it",
                        "The API or the node's name. Or set bindAddress to the node's IP."));
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
                I1124 08:15:42.137482       1 server.go:820] "Can't determine this node's IP, assuming 127.0.0.1; if this is incorrect, please set the --bind-address flag"
                """);
    }
}
