package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigModeInvalid extends Failure {
    ConfigModeInvalid() {
        super("config-mode-invalid", "The configuration names a mode that does not exist");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "Mode.ProxyMode: Invalid value: '{value}'",
                        "KubeProxyConfiguration.Mode: Invalid value: '{value}'"));
        explains("config-validation-failed");
        cause(
                """
                kube-proxy takes iptables, ipvs and, by version, nftables, in lower case and without blanks around them; on Windows \
                kernelspace. Anything else is refused before it starts.\
                """);
        fix(new Step.SetMode(Mode.IPTABLES));
        doesNotFix("Work on the node: kube-proxy has not looked at it yet.");
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
