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

final class NodePodcidrTimeout implements Failure {
    @Override
    public String id() {
        return "node-podcidr-timeout";
    }

    @Override
    public String title() {
        return "The node got no pod CIDR";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.API;
    }

    @Override
    public Condition when() {
        return says(
                "timeout waiting for PodCIDR allocation",
                "does not have any PodCIDR allocated",
                "awaiting podCIDR allocation");
    }

    @Override
    public String cause() {
        return """
                detectLocalMode NodeCIDR waits for the node's pod CIDR, and none is allocated: the controller manager does not allocate \
                them, or the CNI does.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
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
