package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFeatureGateDualstackEndpointslice implements Failure {
    @Override
    public String id() {
        return "config-feature-gate-dualstack-endpointslice";
    }

    @Override
    public String title() {
        return "Dual-stack needs EndpointSlice in 1.20";
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
        return says("EndpointSlice feature flag must be turned on when turning on DualStack");
    }

    @Override
    public List<String> explains() {
        return List.of("config-validation-failed");
    }

    @Override
    public String cause() {
        return """
                In 1.20 dual-stack works with EndpointSlices only.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Turn both gates on, or upgrade", "From 1.21 both are on by default."));
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.FeatureGates: Invalid value: map: EndpointSlice feature flag must be turned on when turning on DualStack"
                """);
    }
}
