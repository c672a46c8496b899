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

final class ConfigFileIsDirectory implements Failure {
    @Override
    public String id() {
        return "config-file-is-directory";
    }

    @Override
    public String title() {
        return "--config names a directory";
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
        return says("failed complete: read {path}: is a directory");
    }

    @Override
    public String cause() {
        return """
                The flag names the mount point and not the file in it.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Name the file", "--config=/var/lib/kube-proxy/config.conf"));
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: read /var/lib/kube-proxy: is a directory"
                """);
    }
}
