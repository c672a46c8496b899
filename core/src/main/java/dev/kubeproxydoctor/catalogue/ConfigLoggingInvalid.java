package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigLoggingInvalid extends Failure {
    ConfigLoggingInvalid() {
        super("config-logging-invalid", "The logging section is not valid");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "initialize logging: {reason}",
                        "logging.format: Invalid value",
                        "Unsupported log format"));
        explains("config-validation-failed");
        cause(
                """
                logging.format takes text or json, from 1.28 on.\
                """);
        fix(Step.advise("Write text or json", "Or leave the section out."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: component-base/logs/api/v1/options.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="initialize logging: format: Invalid value: \\"xml\\": Unsupported log format"
                """);
    }
}
