package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinPolicyFailed extends Failure {
    WinPolicyFailed() {
        super("win-policy-failed", "A load balancer policy was refused");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Policy creation failed",
                        "hcnCreateLoadBalancer failed in Win32",
                        "Failed to delete policy list",
                        "Error deleting Hns loadbalancer policy"));
        cause(
                """
                HNS refused the policy of a Service: its port exists already, or an element is missing.\
                """);
        fix(
                Step.advise(
                        "Clean up HNS and restart kube-proxy",
                        "Get-HnsPolicyList | Remove-HnsPolicyList on the node."));
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
                E1124 08:15:42.137482       1 proxier.go:1300] "Policy creation failed" err="hcnCreateLoadBalancer failed in Win32: The specified port already exists. (0x803b0013)"
                """);
    }
}
