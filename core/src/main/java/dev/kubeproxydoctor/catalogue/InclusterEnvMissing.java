package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class InclusterEnvMissing extends Failure {
    InclusterEnvMissing() {
        super("incluster-env-missing", "kube-proxy looks for a cluster around it and finds none");
        severity(Severity.FATAL);
        stage(Stage.API);
        when(says("unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST"));
        cause(
                """
                No kubeconfig is named, so kube-proxy takes the pod's own account, and it does not run in a pod.\
                """);
        fix(Step.advise("Name a kubeconfig", "clientConnection.kubeconfig or --kubeconfig."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: staging/src/k8s.io/client-go/rest/config.go, InClusterConfig");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined"
                """);
    }
}
