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

final class NfacctRunnerUnavailable implements Failure {
    @Override
    public String id() {
        return "nfacct-runner-unavailable";
    }

    @Override
    public String title() {
        return "Packet counters are not available";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.BENIGN;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to create nfacct runner, nfacct based metrics won't be available",
                "Failed to create nfacct counter");
    }

    @Override
    public Role role() {
        return Role.NOISE;
    }

    @Override
    public String cause() {
        return """
                From 1.31 kube-proxy counts dropped packets by nfacct where the kernel can. Here it cannot; two metrics are missing and \
                nothing else.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Nothing", "Or modprobe nfnetlink_acct xt_nfacct, both or neither."));
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
