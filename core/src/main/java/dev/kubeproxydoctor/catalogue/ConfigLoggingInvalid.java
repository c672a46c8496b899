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

final class ConfigLoggingInvalid implements Failure {
    @Override
    public String id() {
        return "config-logging-invalid";
    }

    @Override
    public String title() {
        return "The logging section is not valid";
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
                "initialize logging: {reason}",
                "logging.format: Invalid value",
                "Unsupported log format");
    }

    @Override
    public List<String> explains() {
        return List.of("config-validation-failed");
    }

    @Override
    public String cause() {
        return """
                logging.format takes text or json, from 1.28 on.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Write text or json", "Or leave the section out."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
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
