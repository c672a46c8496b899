package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigWriteAndExit extends Failure {
    ConfigWriteAndExit() {
        super("config-write-and-exit", "kube-proxy was told to do one thing and end");
        severity(Severity.WARNING);
        stage(Stage.CONFIGURATION);
        when(says("Wrote configuration", "System initialized and --init-only specified"));
        cause(
                """
                --write-config-to, --init-only or --cleanup makes it end with exit code 0, and the pod starts it again.\
                """);
        fix(Step.advise("Remove the flag from the arguments", "It belongs into a one-off run."));
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
                I1124 08:15:42.137482       1 server.go:300] "Wrote configuration" file="/tmp/config.yaml"
                """);
    }
}
