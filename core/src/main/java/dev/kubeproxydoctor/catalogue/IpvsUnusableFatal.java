package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsUnusableFatal extends Failure {
    IpvsUnusableFatal() {
        super("ipvs-unusable-fatal", "IPVS mode cannot be used");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        role(Role.WRAPPER);
        when(
                allOf(
                        says("can't use the IPVS proxier: {reason}"),
                        not(
                                says(
                                        "Can't use ipvs proxier, trying iptables proxier",
                                        "Using iptables proxier"))));
        cause(
                """
                From 1.26 kube-proxy exits where IPVS mode is asked for and cannot be used. What stands after the colon is the reason.\
                """);
        fix(Step.load("ip_vs", "ip_vs_rr"), new Step.PreferNftables());
        doesNotFix("Waiting for a fallback to iptables: there is none since 1.26.");
        questions(Question.MODULES, Question.KERNEL);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_linux.go",
                "https://github.com/kubernetes/kubernetes/pull/112133");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can't use the IPVS proxier: a reason that this version has no name for"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can't use the IPVS proxier: a reason that this version has no name for"
                """);
    }
}
