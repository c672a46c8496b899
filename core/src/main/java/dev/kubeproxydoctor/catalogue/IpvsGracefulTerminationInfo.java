package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsGracefulTerminationInfo extends Failure {
    IpvsGracefulTerminationInfo() {
        super("ipvs-graceful-termination-info", "An endpoint is drained before it goes");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Not deleting, RS {server}",
                        "lw: remote out of the list",
                        "Trying to delete rs",
                        "Removed real server from graceful delete",
                        "Deleting rs:"));
        cause(
                """
                IPVS mode keeps a real server while connections to it last.\
                """);
        fix(Step.advise("Nothing", "It goes when its connections end."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/graceful_termination.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 graceful_termination.go:160] "Not deleting, RS 10.96.0.10:53/UDP/10.244.0.5:53, 3 ActiveConn, 0 InactiveConn"
                """);
    }
}
