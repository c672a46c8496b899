package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ApiserverUnauthorized extends Failure {
    ApiserverUnauthorized() {
        super("apiserver-unauthorized", "The API server does not accept kube-proxy's credentials");
        severity(Severity.DEGRADED);
        stage(Stage.API);
        when(
                says(
                        "failed to list *v1.{kind:word}: Unauthorized",
                        "Failed to list *{package:word}: Unauthorized",
                        "Failed to retrieve node info: Unauthorized",
                        "Failed to retrieve node info' err='Unauthorized",
                        "asked for the client to provide credentials",
                        "is unauthorized: User",
                        "failed to list *{api:word}.{kind:word}: Unauthorized"));
        explains(
                "node-ip-fallback-loopback",
                "not-synced-yet",
                "apiserver-forbidden",
                "node-informer-sync-failed");
        cause(
                """
                The token or certificate is not valid here: expired, of another cluster, or signed by another key, as where control \
                planes have different sa.key files.\
                """);
        fix(
                Step.advise(
                        "Renew the credentials",
                        "Restart kube-proxy so that it reads a new token; the same sa.pub and sa.key on all control planes; renew a client certificate."));
        doesNotFix("More RBAC: the user is not known at all.", "modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: staging/src/k8s.io/client-go/tools/cache/reflector.go",
                "https://github.com/kubernetes/kubeadm/issues/1264");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 reflector.go:147] k8s.io/client-go/informers/factory.go:150: Failed to watch *v1.Service: failed to list *v1.Service: Unauthorized
                """);
    }
}
