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

final class ConfigIncompleteWarning implements Failure {
    @Override
    public String id() {
        return "config-incomplete-warning";
    }

    @Override
    public String title() {
        return "kube-proxy would like nodePortAddresses to be set";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.BENIGN;
    }

    @Override
    public Condition when() {
        return says("Kube-proxy configuration may be incomplete or incorrect");
    }

    @Override
    public Role role() {
        return Role.NOISE;
    }

    @Override
    public String cause() {
        return """
                From 1.31 nearly every healthy start prints this at error level: without nodePortAddresses NodePorts answer on every \
                address of the node.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Nothing, or nodePortAddresses: [\"primary\"]", "From 1.31."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Taking it for the cause of a crash.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/server.go, checkBadConfig");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:236] "Kube-proxy configuration may be incomplete or incorrect" err="nodePortAddresses is unset; NodePort connections will be accepted on all local IPs. Consider using `--nodeport-addresses primary`"
                """);
    }
}
