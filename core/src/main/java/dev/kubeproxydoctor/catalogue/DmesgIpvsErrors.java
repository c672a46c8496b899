package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class DmesgIpvsErrors implements Failure {
    @Override
    public String id() {
        return "dmesg-ipvs-errors";
    }

    @Override
    public String title() {
        return "The kernel says what IPVS lacks";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says(
                "IPVS: Scheduler module {module:word} not found",
                "IPVS: ip_vs_add_dest(): {reason}");
    }

    @Override
    public String cause() {
        return """
                The kernel log of IPVS: a scheduler without a module, or a real server with impossible thresholds.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.load("ip_vs_rr"), new Step.SetField("ipvs.scheduler", "rr"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: net/netfilter/ipvs/ip_vs_ctl.c");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                [  98.700112] IPVS: ip_vs_add_dest(): lower threshold is higher than upper threshold
                """);
    }
}
