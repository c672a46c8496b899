package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigValidationFailed extends Failure {
    ConfigValidationFailed() {
        super("config-validation-failed", "A value of the configuration is not allowed");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "failed validate: {path}: Invalid value: {value}",
                        "failed validate: [{errors}",
                        "KubeProxyConfiguration.{path:word}: Invalid value: {value}",
                        "KubeProxyConfiguration.{path:word}: Unsupported value: {value}",
                        "KubeProxyConfiguration.{path:word}: Required value"));
        cause(
                """
                kube-proxy read the configuration and refuses a value in it: out of range, not an address, a period shorter than its \
                minimum. The message names the field and what it takes.\
                """);
        fix(
                Step.advise(
                        "Correct the field that the message names",
                        "Its path is that of the configuration, with capitals."));
        doesNotFix(FalseFriends.NODE_WORK);
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.OOMScoreAdj: Invalid value: -1001: must be within the range [-1000, 1000]"
                """);
    }
}
