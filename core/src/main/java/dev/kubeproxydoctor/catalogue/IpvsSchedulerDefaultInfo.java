package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsSchedulerDefaultInfo implements Failure {
    @Override
    public String id() {
        return "ipvs-scheduler-default-info";
    }

    @Override
    public String title() {
        return "No scheduler is configured; rr is used";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.BENIGN;
    }

    @Override
    public Condition when() {
        return says("IPVS scheduler not specified, use rr by default");
    }

    @Override
    public Role role() {
        return Role.NOISE;
    }

    @Override
    public String cause() {
        return """
                An empty ipvs.scheduler means rr.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Nothing", "rr is the default."));
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
