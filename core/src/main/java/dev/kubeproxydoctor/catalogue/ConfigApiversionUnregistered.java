package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigApiversionUnregistered extends Failure {
    ConfigApiversionUnregistered() {
        super(
                "config-apiversion-unregistered",
                "The configuration has an apiVersion that does not exist");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("no kind 'KubeProxyConfiguration' is registered for version '{version}'"));
        cause(
                """
                The only version ever served is kubeproxy.config.k8s.io/v1alpha1.\
                """);
        fix(Step.advise("Write the right version", "apiVersion: kubeproxy.config.k8s.io/v1alpha1"));
        doesNotFix("A newer kube-proxy: no release has another version.", FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kube-proxy: config/v1alpha1/register.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: failed to decode: no kind \\"KubeProxyConfiguration\\" is registered for version \\"kubeproxy.config.k8s.io/v1beta1\\" in scheme \\"pkg/runtime/scheme.go:100\\""
                """);
    }
}
