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

final class ConfigTypeMismatch implements Failure {
    @Override
    public String id() {
        return "config-type-mismatch";
    }

    @Override
    public String title() {
        return "A field of the configuration has a value of the wrong type";
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
                "cannot unmarshal {type:word} into Go struct field {field:word}",
                "cannot unmarshal {type:word} into Go value",
                "time: missing unit in duration",
                "time: unknown unit",
                "time: invalid duration",
                "readUint32: unexpected character",
                "failed to decode: v1alpha1.KubeProxyConfiguration.{path}",
                "failed lenient decoding");
    }

    @Override
    public List<String> explains() {
        return List.of("config-yaml-syntax");
    }

    @Override
    public String cause() {
        return """
                A string stands where a number or a list is wanted, or a duration has no unit: maxPerCore: "0", nodePortAddresses: \
                primary, syncPeriod: 30.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Write the value in its type",
                        "Numbers without quotes, lists in brackets, durations with a unit: 30s."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: failed to decode: json: cannot unmarshal string into Go struct field KubeProxyConfiguration.bindAddressHardFail of type bool"
                """,
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: failed to decode: time: missing unit in duration \\"30\\""
                """);
    }
}
