package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ApiResourceMissing extends Failure {
    ApiResourceMissing() {
        super(
                "api-resource-missing",
                "The API server does not have a resource that kube-proxy reads");
        severity(Severity.DEGRADED);
        when(says("the server could not find the requested resource"));
        explains("not-synced-yet");
        cause(
                """
                kube-proxy is newer than the API server, which is not supported.\
                """);
        fix(
                Step.advise(
                        "Bring the versions in order",
                        "kube-proxy at most as new as the API server, at most three minor versions older."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes version skew policy");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 reflector.go:147] k8s.io/client-go/informers/factory.go:150: Failed to watch *v1.Service: failed to list *v1.Service: the server could not find the requested resource (get endpointslices.discovery.k8s.io)
                """);
    }
}
