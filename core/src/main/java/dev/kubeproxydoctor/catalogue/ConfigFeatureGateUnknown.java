package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFeatureGateUnknown extends Failure {
    ConfigFeatureGateUnknown() {
        super(
                "config-feature-gate-unknown",
                "The configuration names a feature gate that this version does not have");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("unrecognized feature gate: {gate:word}", "unknown feature gate {gate:word}"));
        explains("config-validation-failed", "config-flag-invalid-value");
        cause(
                """
                The gate was removed after it became standard (SupportIPVSProxyMode, IPv6DualStack, EndpointSliceProxying), or this \
                version is older than it.\
                """);
        fix(Step.advise("Remove the gate", "What it once turned on is on, or is not there yet."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/features/kube_features.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: unrecognized feature gate: SupportIPVSProxyMode"
                """);
    }
}
