package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsUnusableFatal implements Failure {
    @Override
    public String id() {
        return "ipvs-unusable-fatal";
    }

    @Override
    public String title() {
        return "IPVS mode cannot be used";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.MODE;
    }

    @Override
    public Condition when() {
        return allOf(
                says("can't use the IPVS proxier: {reason}"),
                not(
                        says(
                                "Can't use ipvs proxier, trying iptables proxier",
                                "Using iptables proxier")));
    }

    @Override
    public Role role() {
        return Role.WRAPPER;
    }

    @Override
    public String cause() {
        return """
                From 1.26 kube-proxy exits where IPVS mode is asked for and cannot be used. What stands after the colon is the reason.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.load("ip_vs", "ip_vs_rr"), new Step.PreferNftables());
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Waiting for a fallback to iptables: there is none since 1.26.");
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.MODULES, Question.KERNEL);
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
