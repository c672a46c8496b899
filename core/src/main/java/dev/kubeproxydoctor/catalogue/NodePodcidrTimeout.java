package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodePodcidrTimeout extends Failure {
    NodePodcidrTimeout() {
        super("node-podcidr-timeout", "The node got no pod CIDR");
        severity(Severity.FATAL);
        stage(Stage.API);
        when(
                says(
                        "timeout waiting for PodCIDR allocation",
                        "does not have any PodCIDR allocated",
                        "awaiting podCIDR allocation"));
        cause(
                """
                detectLocalMode NodeCIDR waits for the node's pod CIDR, and none is allocated: the controller manager does not allocate \
                them, or the CNI does.\
                """);
        fix(
                Step.advise(
                        "Use another detectLocalMode, or allocate",
                        "ClusterCIDR or an interface; or --allocate-node-cidrs=true."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/server_linux.go, waitForPodCIDR");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="timeout waiting for PodCIDR allocation to configure detect-local-mode NodeCIDR: timed out waiting for the condition"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="timeout waiting for PodCIDR allocation to configure detect-local-mode NodeCIDR: timed out waiting for the condition"
                """);
    }
}
