package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class InclusterTokenMissing implements Failure {
    @Override
    public String id() {
        return "incluster-token-missing";
    }

    @Override
    public String title() {
        return "The pod has no service account token";
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
                "/serviceaccount/token: no such file or directory",
                "/serviceaccount/ca.crt: no such file or directory");
    }

    @Override
    public List<String> explains() {
        return List.of("kubeconfig-invalid");
    }

    @Override
    public String cause() {
        return """
                The account's files are not in the pod: automountServiceAccountToken is false, the mount failed, or it is a static pod, \
                which has no account.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Mount the token, or name a kubeconfig",
                        "A static pod needs a kubeconfig."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
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
