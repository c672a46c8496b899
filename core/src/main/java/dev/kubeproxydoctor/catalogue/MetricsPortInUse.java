package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class MetricsPortInUse extends Failure {
    MetricsPortInUse() {
        super("metrics-port-in-use", "The metrics port is taken");
        severity(Severity.DEGRADED);
        when(
                says(
                        "starting metrics server failed: listen tcp {address}: bind: address already in use",
                        "listen tcp {host:word}:10249: bind: address already in use"));
        cause(
                """
                Another process listens on 10249: a second kube-proxy (unit and DaemonSet, k3s and DaemonSet), an old container. \
                Services work; metrics are missing, unless bindAddressHardFail is set.\
                """);
        fix(
                Step.advise(
                        "Find the other one",
                        "ss -ltnp \"sport = :10249\"; stop the second kube-proxy, or change metricsBindAddress."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/server.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:700] starting metrics server failed: listen tcp 127.0.0.1:10249: bind: address already in use
                """);
    }
}
