package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class KubeconfigInvalid extends Failure {
    KubeconfigInvalid() {
        super("kubeconfig-invalid", "The kubeconfig cannot be used");
        severity(Severity.FATAL);
        stage(Stage.API);
        when(
                says(
                        "invalid configuration: {reason}",
                        "context was not found for specified context",
                        "unable to read client-cert",
                        "unable to read certificate-authority",
                        "illegal base64 data at input byte",
                        "failed to find any PEM data in certificate input",
                        "error loading config file '{file}': {reason}",
                        "unable to load root certificates"));
        cause(
                """
                The kubeconfig is there and something in it is wrong: no server, a context that does not exist, a certificate that \
                cannot be read.\
                """);
        fix(
                Step.advise(
                        "Correct what the message names",
                        "kubectl --kubeconfig FILE get nodes says the same outside."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: staging/src/k8s.io/client-go/tools/clientcmd/validation.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="invalid configuration: no server found for cluster \\"default\\""
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="invalid configuration: no server found for cluster \\"default\\""
                """);
    }
}
