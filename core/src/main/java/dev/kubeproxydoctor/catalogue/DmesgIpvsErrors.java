package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class DmesgIpvsErrors extends Failure {
    DmesgIpvsErrors() {
        super("dmesg-ipvs-errors", "The kernel says what IPVS lacks");
        severity(Severity.WARNING);
        when(
                says(
                        "IPVS: Scheduler module {module:word} not found",
                        "IPVS: ip_vs_add_dest(): {reason}"));
        cause(
                """
                The kernel log of IPVS: a scheduler without a module, or a real server with impossible thresholds.\
                """);
        fix(Step.load("ip_vs_rr"), new Step.SetField("ipvs.scheduler", "rr"));
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
