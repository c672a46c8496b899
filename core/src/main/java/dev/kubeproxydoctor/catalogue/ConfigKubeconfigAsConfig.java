package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigKubeconfigAsConfig extends Failure {
    ConfigKubeconfigAsConfig() {
        super("config-kubeconfig-as-config", "--config names a kubeconfig");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("no kind 'Config' is registered for version 'v1' in scheme"));
        cause(
                """
                The flag, or the key of the ConfigMap behind it, holds a kubeconfig instead of a KubeProxyConfiguration.\
                """);
        fix(
                Step.advise(
                        "Swap them",
                        "--config takes the KubeProxyConfiguration; the kubeconfig is named in it by clientConnection.kubeconfig."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/options.go",
                "https://github.com/kubernetes/kubeadm/issues/905");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: failed to decode: no kind \\"Config\\" is registered for version \\"v1\\" in scheme \\"pkg/runtime/scheme.go:100\\""
                """);
    }
}
