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

final class ConfigHostnameOverrideEmpty implements Failure {
    @Override
    public String id() {
        return "config-hostname-override-empty";
    }

    @Override
    public String title() {
        return "The host name override is empty";
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
                "empty hostname-override is invalid",
                "empty hostname is invalid",
                "couldn't determine hostname");
    }

    @Override
    public String cause() {
        return """
                --hostname-override=$(NODE_NAME) where NODE_NAME is not set, or holds blanks.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Set NODE_NAME from spec.nodeName",
                        "In the DaemonSet: env with valueFrom.fieldRef.fieldPath: spec.nodeName."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/node/node.go, GetHostname");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: empty hostname-override is invalid"
                """);
    }
}
