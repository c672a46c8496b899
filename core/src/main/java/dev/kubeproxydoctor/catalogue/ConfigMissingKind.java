package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigMissingKind extends Failure {
    ConfigMissingKind() {
        super("config-missing-kind", "The configuration has no kind or no apiVersion");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("Object 'Kind' is missing in", "Object 'apiVersion' is missing in"));
        explains("config-yaml-syntax");
        cause(
                """
                The file holds a fragment, or nothing at all.\
                """);
        fix(
                Step.advise(
                        "Write both at its top",
                        "apiVersion: kubeproxy.config.k8s.io/v1alpha1 and kind: KubeProxyConfiguration"));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/options.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: failed to decode: Object 'Kind' is missing in ''"
                """);
    }
}
