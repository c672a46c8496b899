package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsSchedulerInvalid implements Failure {
    @Override
    public String id() {
        return "ipvs-scheduler-invalid";
    }

    @Override
    public String title() {
        return "The IPVS scheduler has no such name";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.CONFIGURATION;
    }

    @Override
    public Condition when() {
        return says("Scheduler: Invalid value: '{value}': must be in [");
    }

    @Override
    public List<String> explains() {
        return List.of("config-validation-failed");
    }

    @Override
    public String cause() {
        return """
                Up to 1.26 kube-proxy checks ipvs.scheduler against its list and refuses what is not in it.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(new Step.SetField("ipvs.scheduler", "rr"));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Node work: the configuration is at fault.");
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
