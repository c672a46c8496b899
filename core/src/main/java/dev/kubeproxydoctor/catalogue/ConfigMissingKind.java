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

final class ConfigMissingKind implements Failure {
    @Override
    public String id() {
        return "config-missing-kind";
    }

    @Override
    public String title() {
        return "The configuration has no kind or no apiVersion";
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
        return says("Object 'Kind' is missing in", "Object 'apiVersion' is missing in");
    }

    @Override
    public List<String> explains() {
        return List.of("config-yaml-syntax");
    }

    @Override
    public String cause() {
        return """
                The file holds a fragment, or nothing at all.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Write both at its top",
                        "apiVersion: kubeproxy.config.k8s.io/v1alpha1 and kind: KubeProxyConfiguration"));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
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
