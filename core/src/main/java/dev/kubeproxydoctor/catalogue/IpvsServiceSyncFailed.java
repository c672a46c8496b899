package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsServiceSyncFailed extends Failure {
    IpvsServiceSyncFailed() {
        super("ipvs-service-sync-failed", "The kernel refused a virtual server or a real one");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Failed to add IPVS service",
                        "Failed to update IPVS service",
                        "Failed to sync service' {rest}",
                        "Failed to sync endpoint for service",
                        "Failed to add destination",
                        "Failed to delete destination",
                        "Failed to list IPVS destinations",
                        "Failed to get ipvs service",
                        "ipvs svc should not be empty"));
        cause(
                """
                A change of one Service could not be written to IPVS: its scheduler or family is not in the kernel, or something else \
                changed the table at the same time.\
                """);
        fix(
                Step.load("ip_vs_rr"),
                Step.advise(
                        "Compare with ipvsadm -Ln",
                        "An entry that something else made or removed shows there."));
        questions(Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, syncService");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1970] "Failed to add IPVS service" err="invalid argument" serviceName="default/web"
                """);
    }
}
