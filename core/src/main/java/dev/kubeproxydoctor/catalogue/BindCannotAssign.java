package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class BindCannotAssign extends Failure {
    BindCannotAssign() {
        super("bind-cannot-assign", "The node does not have the address to listen on");
        severity(Severity.WARNING);
        when(
                says(
                        "bind: cannot assign requested address",
                        "listen tcp {address}: bind: permission denied"));
        explains("healthz-port-in-use", "metrics-port-in-use");
        cause(
                """
                healthzBindAddress or metricsBindAddress names an address that this node does not have: one node's address in a \
                ConfigMap for all.\
                """);
        fix(
                Step.advise(
                        "Listen on all addresses, or on loopback",
                        "0.0.0.0:10256 and 127.0.0.1:10249."));
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
                E1124 08:15:42.137482       1 server.go:690] "Healthz server failed" err="failed to start proxier healthz on 192.0.2.9:10256: listen tcp 192.0.2.9:10256: bind: cannot assign requested address"
                """);
    }
}
