package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigUnknownFieldLenient extends Failure {
    ConfigUnknownFieldLenient() {
        super(
                "config-unknown-field-lenient",
                "A field of the configuration is not known and is ignored");
        severity(Severity.WARNING);
        stage(Stage.CONFIGURATION);
        when(says("Using lenient decoding as strict decoding failed"));
        cause(
                """
                kube-proxy decodes strictly, fails, and decodes again leniently: a field that it does not know is left out, and of a \
                field that stands twice the last one counts. What was meant is not in effect.\
                """);
        fix(
                Step.advise(
                        "Rename or remove the field",
                        "It is misspelt, belongs to another version, or never existed. udpIdleTimeout, left by upgrades, is harmless since 1.26."));
        doesNotFix("Looking here for a crash: kube-proxy goes on.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/options.go, loadConfig");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 server.go:200] "Using lenient decoding as strict decoding failed" err="strict decoding error: unknown field \\"proxyMode\\""
                """,
                """
                W1124 08:15:42.137482       1 server.go:220] using lenient decoding as strict decoding failed: strict decoder error for ...: v1alpha1.KubeProxyConfiguration.ReadObject: found unknown field: udpIdleTimeout
                """);
    }
}
