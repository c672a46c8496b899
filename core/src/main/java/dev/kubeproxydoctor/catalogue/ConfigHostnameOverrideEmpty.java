package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigHostnameOverrideEmpty extends Failure {
    ConfigHostnameOverrideEmpty() {
        super("config-hostname-override-empty", "The host name override is empty");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "empty hostname-override is invalid",
                        "empty hostname is invalid",
                        "couldn't determine hostname"));
        cause(
                """
                --hostname-override=$(NODE_NAME) where NODE_NAME is not set, or holds blanks.\
                """);
        fix(
                Step.advise(
                        "Set NODE_NAME from spec.nodeName",
                        "In the DaemonSet: env with valueFrom.fieldRef.fieldPath: spec.nodeName."));
        doesNotFix(FalseFriends.NODE_WORK);
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
