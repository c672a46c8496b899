package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsTimeoutsFailed extends Failure {
    IpvsTimeoutsFailed() {
        super("ipvs-timeouts-failed", "The timeouts of IPVS cannot be set");
        severity(Severity.WARNING);
        when(says("failed to configure IPVS timeouts"));
        cause(
                """
                ipvs.tcpTimeout, tcpFinTimeout or udpTimeout could not be written to the kernel; its defaults stay.\
                """);
        fix(Step.advise("Leave them out", "0s leaves the kernel's own values."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:441] "Failed to configure IPVS timeouts" err="invalid argument"
                """);
    }
}
