package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigModeUserspaceRemoved extends Failure {
    ConfigModeUserspaceRemoved() {
        super("config-mode-userspace-removed", "userspace mode was removed");
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "Mode.ProxyMode: Invalid value: 'userspace'",
                        "The userspace proxier is now deprecated"));
        explains("config-mode-invalid", "config-validation-failed");
        cause(
                """
                Releases from 1.26 on have no userspace mode; 1.23 to 1.25 warn of that.\
                """);
        fix(new Step.SetMode(Mode.IPTABLES));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
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
