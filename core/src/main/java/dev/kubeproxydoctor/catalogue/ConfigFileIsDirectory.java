package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFileIsDirectory extends Failure {
    ConfigFileIsDirectory() {
        super("config-file-is-directory", "--config names a directory");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("failed complete: read {path}: is a directory"));
        cause(
                """
                The flag names the mount point and not the file in it.\
                """);
        fix(Step.advise("Name the file", "--config=/var/lib/kube-proxy/config.conf"));
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: read /var/lib/kube-proxy: is a directory"
                """);
    }
}
