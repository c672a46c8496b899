package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ServiceHealthcheckPortFailed extends Failure {
    ServiceHealthcheckPortFailed() {
        super("service-healthcheck-port-failed", "The health check of one Service cannot listen");
        severity(Severity.WARNING);
        when(
                says(
                        "Failed to start healthcheck",
                        "FailedToStartServiceHealthcheck",
                        "Service has no healthcheck nodeport"));
        cause(
                """
                A Service with externalTrafficPolicy: Local has a health check port, and it is taken.\
                """);
        fix(
                Step.advise(
                        "Find what listens on the port",
                        "The message names it; ss -ltnp shows the process."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/healthcheck/service_health.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 service_health.go:160] "Failed to start healthcheck" err="node has no address" node="node-1" service="default/web" port=31234
                """);
    }
}
