package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigWriteAndExit implements Failure {
    @Override
    public String id() {
        return "config-write-and-exit";
    }

    @Override
    public String title() {
        return "kube-proxy was told to do one thing and end";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Stage stage() {
        return Stage.CONFIGURATION;
    }

    @Override
    public Condition when() {
        return says("Wrote configuration", "System initialized and --init-only specified");
    }

    @Override
    public String cause() {
        return """
                --write-config-to, --init-only or --cleanup makes it end with exit code 0, and the pod starts it again.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Remove the flag from the arguments", "It belongs into a one-off run."));
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
