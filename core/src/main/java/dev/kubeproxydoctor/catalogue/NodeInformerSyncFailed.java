package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodeInformerSyncFailed extends Failure {
    NodeInformerSyncFailed() {
        super("node-informer-sync-failed", "The node could not be read at the start");
        severity(Severity.FATAL);
        stage(Stage.API);
        role(Role.WRAPPER);
        when(says("can not sync node informer"));
        cause(
                """
                From 1.34 kube-proxy needs its node before it starts, and the API did not give it.\
                """);
        fix(
                Step.advise(
                        "Repair the way to the API",
                        "What stands before it says which: unreachable, forbidden, unauthorized."));
        questions(Question.LINES_BEFORE);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/node.go, NewNodeManager");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can not sync node informer"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can not sync node informer"
                """);
    }
}
