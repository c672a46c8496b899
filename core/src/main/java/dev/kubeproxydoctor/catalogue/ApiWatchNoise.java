package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ApiWatchNoise extends Failure {
    ApiWatchNoise() {
        super("api-watch-noise", "A watch ended and began again");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "ended with: too old resource version",
                        "The resourceVersion for the provided watch is too old",
                        "watch of *v1.{kind:word} ended with",
                        "watch chan error"));
        cause(
                """
                Watches end now and then; kube-proxy lists again.\
                """);
        fix(Step.advise("Nothing", "Unless it never stops."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: staging/src/k8s.io/client-go/tools/cache/reflector.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 reflector.go:424] k8s.io/client-go/informers/factory.go:134: watch of *v1.Service ended with: too old resource version: 1 (2)
                """);
    }
}
