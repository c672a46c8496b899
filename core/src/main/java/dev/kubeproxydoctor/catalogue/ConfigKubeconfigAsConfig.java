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

final class ConfigKubeconfigAsConfig implements Failure {
    @Override
    public String id() {
        return "config-kubeconfig-as-config";
    }

    @Override
    public String title() {
        return "--config names a kubeconfig";
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
        return says("no kind 'Config' is registered for version 'v1' in scheme");
    }

    @Override
    public String cause() {
        return """
                The flag, or the key of the ConfigMap behind it, holds a kubeconfig instead of a KubeProxyConfiguration.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Swap them",
                        "--config takes the KubeProxyConfiguration; the kubeconfig is named in it by clientConnection.kubeconfig."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
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
