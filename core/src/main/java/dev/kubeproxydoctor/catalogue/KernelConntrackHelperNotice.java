package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class KernelConntrackHelperNotice extends Failure {
    KernelConntrackHelperNotice() {
        super(
                "kernel-conntrack-helper-notice",
                "Connection tracking helpers are no longer assigned by themselves");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(says("default automatic helper assignment has been turned off"));
        cause(
                """
                A notice of the kernel about FTP and the like. kube-proxy uses no helpers.\
                """);
        fix(Step.advise("Nothing", "It concerns no Service."));
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
