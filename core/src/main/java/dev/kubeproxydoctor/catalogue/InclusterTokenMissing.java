package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class InclusterTokenMissing extends Failure {
    InclusterTokenMissing() {
        super("incluster-token-missing", "The pod has no service account token");
        severity(Severity.FATAL);
        stage(Stage.API);
        when(
                says(
                        "/serviceaccount/token: no such file or directory",
                        "/serviceaccount/ca.crt: no such file or directory"));
        explains("kubeconfig-invalid");
        cause(
                """
                The account's files are not in the pod: automountServiceAccountToken is false, the mount failed, or it is a static pod, \
                which has no account.\
                """);
        fix(
                Step.advise(
                        "Mount the token, or name a kubeconfig",
                        "A static pod needs a kubeconfig."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: staging/src/k8s.io/client-go/rest/config.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory"
                """);
    }
}
