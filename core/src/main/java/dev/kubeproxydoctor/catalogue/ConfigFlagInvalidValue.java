package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFlagInvalidValue extends Failure {
    ConfigFlagInvalidValue() {
        super("config-flag-invalid-value", "A flag has a value that kube-proxy cannot read");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "invalid argument '{value}' for '{flag}' flag",
                        "invalid argument '{value}' for --{flag}",
                        "missing bool value for"));
        cause(
                """
                The value of a flag is not of its type: a word for a number, a duration without a unit, IP:port where old versions took \
                an address alone.\
                """);
        fix(
                Step.advise(
                        "Correct the value where the command line is written",
                        "The message names flag and value."));
        doesNotFix("An edit of the ConfigMap.", FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/options.go",
                "https://github.com/kubernetes/kubernetes/issues/53754");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Error: invalid argument "fast" for "--conntrack-min" flag: strconv.ParseInt: parsing "fast": invalid syntax
                """);
    }
}
