package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigModeInvalid implements Failure {
    @Override
    public String id() {
        return "config-mode-invalid";
    }

    @Override
    public String title() {
        return "The configuration names a mode that does not exist";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.CONFIGURATION;
    }

    @Override
    public Condition when() {
        return says(
                "Mode.ProxyMode: Invalid value: '{value}'",
                "KubeProxyConfiguration.Mode: Invalid value: '{value}'");
    }

    @Override
    public List<String> explains() {
        return List.of("config-validation-failed");
    }

    @Override
    public String cause() {
        return """
                kube-proxy takes iptables, ipvs and, by version, nftables, in lower case and without blanks around them; on Windows \
                kernelspace. Anything else is refused before it starts.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(new Step.SetMode(Mode.IPTABLES));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Work on the node: kube-proxy has not looked at it yet.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/apis/config/validation/validation.go, validateProxyModeLinux");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.Mode.ProxyMode: Invalid value: \\"IPVS\\": must be iptables, ipvs or blank (blank means the best-available proxy [currently iptables])"
                """);
    }
}
