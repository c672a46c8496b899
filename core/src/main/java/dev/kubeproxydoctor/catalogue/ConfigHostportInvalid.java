package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigHostportInvalid implements Failure {
    @Override
    public String id() {
        return "config-hostport-invalid";
    }

    @Override
    public String title() {
        return "An address to listen on is not IP:port";
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
                "HealthzBindAddress: Invalid value: {value}",
                "MetricsBindAddress: Invalid value: {value}",
                "missing port in address");
    }

    @Override
    public List<String> explains() {
        return List.of("config-validation-failed");
    }

    @Override
    public String cause() {
        return """
                healthzBindAddress and metricsBindAddress take an IP address and a port; a host name is never valid, IPv6 needs \
                brackets.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Write IP:port", "0.0.0.0:10256, 127.0.0.1:10249, [::]:10256."));
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.MetricsBindAddress: Invalid value: \\"localhost:10249\\": must be a valid IP"
                """);
    }
}
