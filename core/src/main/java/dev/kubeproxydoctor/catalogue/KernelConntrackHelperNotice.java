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

final class KernelConntrackHelperNotice implements Failure {
    @Override
    public String id() {
        return "kernel-conntrack-helper-notice";
    }

    @Override
    public String title() {
        return "Connection tracking helpers are no longer assigned by themselves";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.BENIGN;
    }

    @Override
    public Condition when() {
        return says("default automatic helper assignment has been turned off");
    }

    @Override
    public Role role() {
        return Role.NOISE;
    }

    @Override
    public String cause() {
        return """
                A notice of the kernel about FTP and the like. kube-proxy uses no helpers.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Nothing", "It concerns no Service."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: net/netfilter/nf_conntrack_helper.c");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                [   31.415926] nf_conntrack: default automatic helper assignment has been turned off for security reasons and CT-based firewall rule not found.
                """);
    }
}
