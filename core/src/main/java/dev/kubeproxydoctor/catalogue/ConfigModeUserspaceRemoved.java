package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigModeUserspaceRemoved implements Failure {
    @Override
    public String id() {
        return "config-mode-userspace-removed";
    }

    @Override
    public String title() {
        return "userspace mode was removed";
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.CONFIGURATION;
    }

    @Override
    public Condition when() {
        return says(
                "Mode.ProxyMode: Invalid value: 'userspace'",
                "The userspace proxier is now deprecated");
    }

    @Override
    public List<String> explains() {
        return List.of("config-mode-invalid", "config-validation-failed");
    }

    @Override
    public String cause() {
        return """
                Releases from 1.26 on have no userspace mode; 1.23 to 1.25 warn of that.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(new Step.SetMode(Mode.IPTABLES));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/apis/config/validation/validation.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.Mode.ProxyMode: Invalid value: \\"userspace\\": must be iptables, ipvs or blank (blank means the best-available proxy [currently iptables])"
                """);
    }
}
