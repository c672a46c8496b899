package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodeNotFound extends Failure {
    NodeNotFound() {
        super("node-not-found", "kube-proxy's host name is no node's name");
        severity(Severity.WARNING);
        stage(Stage.API);
        when(
                says(
                        "Failed to retrieve node info: nodes '{node}' not found",
                        "Failed to retrieve node info' err='nodes '{node}' not found",
                        "unable to get node IP for hostname",
                        "nodes '{node}' not found"));
        explains("node-ip-fallback-loopback", "kubeconfig-missing");
        cause(
                """
                kube-proxy looks its node up by the host name, and there is no node of that name: full against short name, an AWS \
                private name, capitals, a kubelet that has not registered. It takes 127.0.0.1 as the node's IP then.\
                """);
        fix(
                Step.advise(
                        "Give it the node's name",
                        "--hostname-override=$(NODE_NAME) with NODE_NAME from spec.nodeName; it must equal kubelet's."));
        doesNotFix("modprobe.", "Renaming the node.");
        questions(new Question("Which names are there?", "kubectl get nodes; hostname"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/util/node/node.go",
                "https://github.com/kubernetes/kubernetes/issues/57518");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 node.go:152] Failed to retrieve node info: nodes "worker-1.example" not found
                """,
                """
                E1124 08:15:42.137482       1 server.go:1050] "Failed to retrieve node info" err="nodes \\"worker-1.example\\" not found"
                """);
    }
}
