package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigYamlSyntax extends Failure {
    ConfigYamlSyntax() {
        super("config-yaml-syntax", "The configuration is not valid YAML");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "failed to decode: yaml: {reason}",
                        "failed complete: yaml: {reason}",
                        "error converting YAML to JSON: yaml: {reason}",
                        "couldn't get version/kind; json parse error: {reason}",
                        "failed complete: couldn't get version/kind"));
        explains("config-unknown-field-lenient");
        cause(
                """
                The file does not parse: a tab in the indentation, a missing blank after a colon, indentation that was lost in a paste, \
                markers of a diff that were pasted along.\
                """);
        fix(
                Step.advise(
                        "Correct the line that the message names",
                        "The line counts within the file that kube-proxy reads, that is within the value of the ConfigMap's key."));
        doesNotFix("Work on the node.");
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
