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

final class ConfigFeatureGateLocked implements Failure {
    @Override
    public String id() {
        return "config-feature-gate-locked";
    }

    @Override
    public String title() {
        return "A feature gate can no longer be turned off";
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
        return says("cannot set feature gate {gate:word} to {value:word}, feature is locked");
    }

    @Override
    public List<String> explains() {
        return List.of("config-feature-gate-unknown");
    }

    @Override
    public String cause() {
        return """
                The feature became standard and its gate is locked.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Remove the gate", "The feature stays on."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
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
