package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ApiResourceMissing implements Failure {
    @Override
    public String id() {
        return "api-resource-missing";
    }

    @Override
    public String title() {
        return "The API server does not have a resource that kube-proxy reads";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says("the server could not find the requested resource");
    }

    @Override
    public List<String> explains() {
        return List.of("not-synced-yet");
    }

    @Override
    public String cause() {
        return """
                kube-proxy is newer than the API server, which is not supported.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Bring the versions in order",
                        "kube-proxy at most as new as the API server, at most three minor versions older."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.");
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
