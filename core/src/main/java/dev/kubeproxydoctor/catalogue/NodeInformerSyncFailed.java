package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodeInformerSyncFailed implements Failure {
    @Override
    public String id() {
        return "node-informer-sync-failed";
    }

    @Override
    public String title() {
        return "The node could not be read at the start";
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
        return says("can not sync node informer");
    }

    @Override
    public Role role() {
        return Role.WRAPPER;
    }

    @Override
    public String cause() {
        return """
                From 1.34 kube-proxy needs its node before it starts, and the API did not give it.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Repair the way to the API",
                        "What stands before it says which: unreachable, forbidden, unauthorized."));
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.LINES_BEFORE);
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
