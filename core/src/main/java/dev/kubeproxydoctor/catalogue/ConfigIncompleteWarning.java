package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigIncompleteWarning extends Failure {
    ConfigIncompleteWarning() {
        super("config-incomplete-warning", "kube-proxy would like nodePortAddresses to be set");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(says("Kube-proxy configuration may be incomplete or incorrect"));
        cause(
                """
                From 1.31 nearly every healthy start prints this at error level: without nodePortAddresses NodePorts answer on every \
                address of the node.\
                """);
        fix(Step.advise("Nothing, or nodePortAddresses: [\"primary\"]", "From 1.31."));
        doesNotFix("Taking it for the cause of a crash.");
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
