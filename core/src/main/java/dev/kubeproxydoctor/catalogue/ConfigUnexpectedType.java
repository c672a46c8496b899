package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigUnexpectedType extends Failure {
    ConfigUnexpectedType() {
        super(
                "config-unexpected-type",
                "The configuration is of a type that kube-proxy does not expect");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "got unexpected config type",
                        "unable to locate encoder -- '{type}' is not a supported media type"));
        cause(
                """
                The decoder gave something other than a KubeProxyConfiguration.\
                """);
        fix(
                Step.advise(
                        "Check apiVersion and kind",
                        "kubeproxy.config.k8s.io/v1alpha1, KubeProxyConfiguration."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/options.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: got unexpected config type: v1.ConfigMap"
                """);
    }
}
