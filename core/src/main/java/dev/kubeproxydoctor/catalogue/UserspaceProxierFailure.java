package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class UserspaceProxierFailure extends Failure {
    UserspaceProxierFailure() {
        super("userspace-proxier-failure", "userspace mode fails");
        severity(Severity.WARNING);
        stage(Stage.MODE);
        when(
                says(
                        "failed to initialize iptables: {reason}",
                        "failed to flush iptables",
                        "cannot proxy on localhost",
                        "failed to select a host interface",
                        "Failed to install iptables {rule}",
                        "can't open node port for",
                        "port allocation failed; there are no remaining ports left",
                        "Couldn't find an endpoint for",
                        "Can't use iptables proxy, using userspace",
                        "Can't use the iptables proxier",
                        "unable to select an IP from default routes",
                        "Unable to create proxer"));
        cause(
                """
                The mode that was removed in 1.26 could not set itself up: iptables failed, or no address to listen on was found.\
                """);
        fix(new Step.SetMode(Mode.IPTABLES));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/userspace/proxier.go, 1.25 and before");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                F1124 08:15:42.137482       1 server.go:101] unable to create proxier: failed to select a host interface: Unable to select an IP.
                """);
    }
}
