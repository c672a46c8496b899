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

final class ConfigYamlSyntax implements Failure {
    @Override
    public String id() {
        return "config-yaml-syntax";
    }

    @Override
    public String title() {
        return "The configuration is not valid YAML";
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
        return says(
                "failed to decode: yaml: {reason}",
                "failed complete: yaml: {reason}",
                "error converting YAML to JSON: yaml: {reason}",
                "couldn't get version/kind; json parse error: {reason}",
                "failed complete: couldn't get version/kind");
    }

    @Override
    public List<String> explains() {
        return List.of("config-unknown-field-lenient");
    }

    @Override
    public String cause() {
        return """
                The file does not parse: a tab in the indentation, a missing blank after a colon, indentation that was lost in a paste, \
                markers of a diff that were pasted along.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Correct the line that the message names",
                        "The line counts within the file that kube-proxy reads, that is within the value of the ConfigMap's key."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Work on the node.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/options.go, loadConfig",
                "sigs.k8s.io/yaml");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: failed to decode: yaml: line 9: found a tab character that violates indentation"
                """);
    }
}
