package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigTypeMismatch extends Failure {
    ConfigTypeMismatch() {
        super("config-type-mismatch", "A field of the configuration has a value of the wrong type");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "cannot unmarshal {type:word} into Go struct field {field:word}",
                        "cannot unmarshal {type:word} into Go value",
                        "time: missing unit in duration",
                        "time: unknown unit",
                        "time: invalid duration",
                        "readUint32: unexpected character",
                        "failed to decode: v1alpha1.KubeProxyConfiguration.{path}",
                        "failed lenient decoding"));
        explains("config-yaml-syntax");
        cause(
                """
                A string stands where a number or a list is wanted, or a duration has no unit: maxPerCore: "0", nodePortAddresses: \
                primary, syncPeriod: 30.\
                """);
        fix(
                Step.advise(
                        "Write the value in its type",
                        "Numbers without quotes, lists in brackets, durations with a unit: 30s."));
        doesNotFix(FalseFriends.NODE_WORK);
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
