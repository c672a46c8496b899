package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodePodcidrChangedRestart extends Failure {
    NodePodcidrChangedRestart() {
        super("node-podcidr-changed-restart", "The node changed, so kube-proxy restarts");
        severity(Severity.WARNING);
        when(
                says(
                        "PodCIDRs are different than previous PodCIDRs, restarting",
                        "PodCIDRs changed for the node",
                        "NodeIPs changed for the node"));
        explains("go-panic");
        cause(
                """
                kube-proxy ends by design when the node's pod CIDRs or IPs change, and starts with the new ones.\
                """);
        fix(
                Step.advise(
                        "Nothing, if it happens once",
                        "If it goes on, find what changes the node."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/node.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                panic: Current Node PodCIDRs are different than previous PodCIDRs, restarting

                goroutine 90 [running]:
                """);
    }
}
