package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigConfigmapAsConfig extends Failure {
    ConfigConfigmapAsConfig() {
        super(
                "config-configmap-as-config",
                "The file holds a whole manifest instead of its payload");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "no kind 'ConfigMap' is registered for version",
                        "no kind 'KubeletConfiguration' is registered for version",
                        "no kind 'ClusterConfiguration' is registered for version",
                        "no kind 'Secret' is registered for version"));
        cause(
                """
                The manifest of the ConfigMap, or another component's configuration, was put where the KubeProxyConfiguration belongs.\
                """);
        fix(
                Step.advise(
                        "Put the KubeProxyConfiguration alone into the key",
                        "It begins with its own apiVersion and kind."));
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: failed to decode: no kind \\"ConfigMap\\" is registered for version \\"v1\\" in scheme \\"pkg/runtime/scheme.go:100\\""
                """);
    }
}
