package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackCommandFailed extends Failure {
    ConntrackCommandFailed() {
        super("conntrack-command-failed", "The conntrack program failed");
        severity(Severity.DEGRADED);
        when(
                says(
                        "conntrack command returned:",
                        "conntrack v{version} (conntrack-tools): mnl_socket_open",
                        "conntrack v{version} (conntrack-tools): Can't open handler",
                        "conntrack v{version} (conntrack-tools): Operation failed: {reason}"));
        cause(
                """
                The program could not reach the kernel's connection tracking: nf_conntrack_netlink is not loaded or does not exist for \
                this kernel. Stale UDP flows stay.\
                """);
        fix(Step.load("nf_conntrack_netlink"), new Step.InstallModulePackage());
        questions(Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/conntrack/conntrack.go, Exec",
                "linux: net/netfilter/Kconfig, NF_CT_NETLINK");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                conntrack v1.4.7 (conntrack-tools): mnl_socket_open: Protocol not supported
                """)
                .ignoring(
                        """
                conntrack v1.4.7 (conntrack-tools): 12 flow entries have been shown.
                """);
    }
}
