package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsSchedulerInvalid extends Failure {
    IpvsSchedulerInvalid() {
        super("ipvs-scheduler-invalid", "The IPVS scheduler has no such name");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("Scheduler: Invalid value: '{value}': must be in ["));
        explains("config-validation-failed");
        cause(
                """
                Up to 1.26 kube-proxy checks ipvs.scheduler against its list and refuses what is not in it.\
                """);
        fix(new Step.SetField("ipvs.scheduler", "rr"));
        doesNotFix("Node work: the configuration is at fault.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/apis/config/validation/validation.go, 1.26 and before");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.KubeProxyIPVSConfiguration.Scheduler: Invalid value: \\"round-robin\\": must be in [rr lc dh sh sed nq], blank means the default algorithm method (currently rr)"
                """);
    }
}
