package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinHnsQueryFailed extends Failure {
    WinHnsQueryFailed() {
        super("win-hns-query-failed", "HNS does not answer");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Querying HNS for endpoints failed",
                        "Querying HNS for load balancers failed",
                        "Local endpoint not found: on network",
                        "Remote endpoint creation failed",
                        "Endpoint information not available for service"));
        cause(
                """
                A query of the Host Networking Service failed, or an endpoint is not in it.\
                """);
        fix(Step.advise("Restart HNS, then kube-proxy", "Restart-Service hns on the node."));
        doesNotFix(FalseFriends.WINDOWS_MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/winkernel/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1020] "Querying HNS for endpoints failed" err="hcnEnumerateEndpoints failed"
                """);
    }
}
