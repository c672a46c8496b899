package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class HealthzPortInUse extends Failure {
    HealthzPortInUse() {
        super("healthz-port-in-use", "The health port is taken");
        severity(Severity.DEGRADED);
        when(
                says(
                        "failed to start proxier healthz on {address}: listen tcp",
                        "Failed to start node healthz on",
                        "Healthz server failed",
                        "healthz server failed",
                        "proxier healthz closed with error"));
        cause(
                """
                Another process listens on 10256. Load balancers and probes then ask the wrong one, or nobody.\
                """);
        fix(
                Step.advise(
                        "Find the other one",
                        "ss -ltnp \"sport = :10256\"; stop it, or change healthzBindAddress."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/healthcheck/proxier_health.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:690] "Healthz server failed" err="failed to start proxier healthz on 0.0.0.0:10256: listen tcp 0.0.0.0:10256: bind: address already in use"
                """);
    }
}
