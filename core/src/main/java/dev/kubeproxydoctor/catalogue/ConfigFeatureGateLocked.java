package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFeatureGateLocked extends Failure {
    ConfigFeatureGateLocked() {
        super("config-feature-gate-locked", "A feature gate can no longer be turned off");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("cannot set feature gate {gate:word} to {value:word}, feature is locked"));
        explains("config-feature-gate-unknown");
        cause(
                """
                The feature became standard and its gate is locked.\
                """);
        fix(Step.advise("Remove the gate", "The feature stays on."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: component-base/featuregate/feature_gate.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: cannot set feature gate IPv6DualStack to false, feature is locked to true"
                """);
    }
}
