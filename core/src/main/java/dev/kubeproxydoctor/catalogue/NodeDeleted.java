package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodeDeleted extends Failure {
    NodeDeleted() {
        super("node-deleted", "The node is being deleted");
        severity(Severity.INFO);
        when(
                says(
                        "Current Node is being deleted",
                        "Node is being deleted",
                        "Received a watch event for a node"));
        cause(
                """
                The node's object goes.\
                """);
        fix(Step.advise("Nothing", "If the node is meant to go."));
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
                I1124 08:15:42.137482       1 node.go:80] "Current Node is being deleted"
                """);
    }
}
