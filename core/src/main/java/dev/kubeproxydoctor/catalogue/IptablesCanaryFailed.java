package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesCanaryFailed extends Failure {
    IptablesCanaryFailed() {
        super("iptables-canary-failed", "kube-proxy cannot watch for flushed rules");
        severity(Severity.WARNING);
        when(says("Could not set up iptables canary", "Could not check for iptables canary"));
        cause(
                """
                kube-proxy puts a chain into the mangle table and looks from time to time whether it is still there. It could not: \
                iptable_mangle is missing, or whatever else fails beside it. Only the detection of flushed rules is lost.\
                """);
        fix(Step.load("iptable_mangle", "ip6table_mangle"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/util/iptables/iptables.go, Monitor",
                "https://github.com/kubernetes/kubernetes/issues/107482");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 iptables.go:564] Could not set up iptables canary mangle/KUBE-PROXY-CANARY: error creating chain "KUBE-PROXY-CANARY": exit status 4
                """);
    }
}
