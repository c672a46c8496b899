package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFeatureGateDualstackEndpointslice extends Failure {
    ConfigFeatureGateDualstackEndpointslice() {
        super(
                "config-feature-gate-dualstack-endpointslice",
                "Dual-stack needs EndpointSlice in 1.20");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("EndpointSlice feature flag must be turned on when turning on DualStack"));
        explains("config-validation-failed");
        cause(
                """
                In 1.20 dual-stack works with EndpointSlices only.\
                """);
        fix(Step.advise("Turn both gates on, or upgrade", "From 1.21 both are on by default."));
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
