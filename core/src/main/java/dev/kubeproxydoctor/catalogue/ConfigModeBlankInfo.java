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

final class ConfigModeBlankInfo implements Failure {
    @Override
    public String id() {
        return "config-mode-blank-info";
    }

    @Override
    public String title() {
        return "No mode is configured; iptables is used";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.BENIGN;
    }

    @Override
    public Condition when() {
        return says(
                "Unknown proxy mode '', assuming iptables proxy",
                "Unknown proxy mode, assuming iptables proxy");
    }

    @Override
    public Role role() {
        return Role.NOISE;
    }

    @Override
    public String cause() {
        return """
                An empty mode means iptables on Linux.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Nothing", "Write mode: iptables if you want it to be said."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/server_others.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 server_others.go:565] Unknown proxy mode "", assuming iptables proxy
                """);
    }
}
