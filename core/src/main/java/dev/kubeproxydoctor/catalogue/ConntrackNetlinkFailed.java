package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackNetlinkFailed extends Failure {
    ConntrackNetlinkFailed() {
        super("conntrack-netlink-failed", "kube-proxy cannot read or clear tracked connections");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Failed to list conntrack entries",
                        "Failed to clear all conntrack entries",
                        "Failed to delete conntrack entries"));
        cause(
                """
                From 1.32 kube-proxy asks the kernel over netlink for tracked connections, and it refused: nf_conntrack_netlink is \
                missing, or the pod lacks the right.\
                """);
        fix(Step.load("nf_conntrack_netlink"), new Step.InstallModulePackage());
        questions(Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/conntrack/cleanup.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 cleanup.go:62] "Failed to list conntrack entries" err="protocol not supported"
                """);
    }
}
