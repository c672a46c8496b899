package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NfacctRunnerUnavailable extends Failure {
    NfacctRunnerUnavailable() {
        super("nfacct-runner-unavailable", "Packet counters are not available");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Failed to create nfacct runner, nfacct based metrics won't be available",
                        "Failed to create nfacct counter"));
        cause(
                """
                From 1.31 kube-proxy counts dropped packets by nfacct where the kernel can. Here it cannot; two metrics are missing and \
                nothing else.\
                """);
        fix(Step.advise("Nothing", "Or modprobe nfnetlink_acct xt_nfacct, both or neither."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/iptables/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:280] "Failed to create nfacct runner, nfacct based metrics won't be available" err="nfacct sub-system not supported"
                """);
    }
}
