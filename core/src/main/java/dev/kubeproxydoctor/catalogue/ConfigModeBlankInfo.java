package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigModeBlankInfo extends Failure {
    ConfigModeBlankInfo() {
        super("config-mode-blank-info", "No mode is configured; iptables is used");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Unknown proxy mode '', assuming iptables proxy",
                        "Unknown proxy mode, assuming iptables proxy"));
        cause(
                """
                An empty mode means iptables on Linux.\
                """);
        fix(Step.advise("Nothing", "Write mode: iptables if you want it to be said."));
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
