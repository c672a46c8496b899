package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigHostportInvalid extends Failure {
    ConfigHostportInvalid() {
        super("config-hostport-invalid", "An address to listen on is not IP:port");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "HealthzBindAddress: Invalid value: {value}",
                        "MetricsBindAddress: Invalid value: {value}",
                        "missing port in address"));
        explains("config-validation-failed");
        cause(
                """
                healthzBindAddress and metricsBindAddress take an IP address and a port; a host name is never valid, IPv6 needs \
                brackets.\
                """);
        fix(Step.advise("Write IP:port", "0.0.0.0:10256, 127.0.0.1:10249, [::]:10256."));
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.MetricsBindAddress: Invalid value: \\"localhost:10249\\": must be a valid IP"
                """);
    }
}
