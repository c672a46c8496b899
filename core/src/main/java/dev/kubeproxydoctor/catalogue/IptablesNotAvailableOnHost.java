package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesNotAvailableOnHost extends Failure {
    IptablesNotAvailableOnHost() {
        super(
                "iptables-not-available-on-host",
                "iptables does not work on this node in either family");
        severity(Severity.FATAL);
        stage(Stage.IPTABLES);
        role(Role.WRAPPER);
        when(says("iptables is not available on this host"));
        cause(
                """
                Before anything else kube-proxy 1.28 and later lists the POSTROUTING chain of the nat table, once per family. Both \
                failed, so it exits. Up to 1.33 the message keeps the reason to itself; from 1.34 it carries what iptables said.\
                """);
        fix(
                Step.load(),
                Step.advise(
                        "Find out what iptables itself says",
                        "Run the command of the question in the same image on the same node. Its text decides: a missing table, a missing nf_tables, no permission, no program."),
                new Step.PreferNftables());
        doesNotFix("mode: ipvs. The same probe guards it.", "Restarting the pod.");
        questions(Question.IPTABLES, Question.MODULES, Question.KERNEL);
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                With all netfilter modules missing and autoload off, this line is not the first one to appear: the conntrack sysctls are \
                checked before it since 1.28. So a node may show conntrack-sysctl-missing first and this one after that was fixed. Load \
                the complete list at once.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_linux.go, platformCheckSupported",
                "https://github.com/kubernetes/kubernetes/pull/131486");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="iptables is not available on this host"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="iptables is not available on this host"
                """)
                .ignoring(
                        """
                I1124 08:15:42.137482       1 server_linux.go:145] "Using iptables Proxier"
                """);
    }
}
