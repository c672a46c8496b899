package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigChangedExit extends Failure {
    ConfigChangedExit() {
        super(
                "config-changed-exit",
                "The configuration file changed, so kube-proxy exits to read it");
        severity(Severity.FATAL);
        when(says("content of the proxy server's configuration file was updated"));
        cause(
                """
                kube-proxy watches its file and exits when it is written, so that it starts with the new one. The link that a ConfigMap \
                volume swaps usually does not trigger it.\
                """);
        fix(
                Step.advise(
                        "Nothing: it starts again by itself",
                        "After an edit of a ConfigMap restart it yourself: kubectl -n kube-system rollout restart daemonset/kube-proxy."));
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
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="content of the proxy server's configuration file was updated"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="content of the proxy server's configuration file was updated"
                """);
    }
}
