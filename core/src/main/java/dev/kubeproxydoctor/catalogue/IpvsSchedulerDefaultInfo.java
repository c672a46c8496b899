package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsSchedulerDefaultInfo extends Failure {
    IpvsSchedulerDefaultInfo() {
        super("ipvs-scheduler-default-info", "No scheduler is configured; rr is used");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(says("IPVS scheduler not specified, use rr by default"));
        cause(
                """
                An empty ipvs.scheduler means rr.\
                """);
        fix(Step.advise("Nothing", "rr is the default."));
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
                W1124 08:15:42.137482       1 proxier.go:448] "IPVS scheduler not specified, use rr by default"
                """);
    }
}
