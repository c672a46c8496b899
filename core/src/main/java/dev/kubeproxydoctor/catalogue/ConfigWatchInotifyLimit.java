package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigWatchInotifyLimit extends Failure {
    ConfigWatchInotifyLimit() {
        super("config-watch-inotify-limit", "The node is out of inotify instances or watches");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "failed complete: too many open files",
                        "failed complete: no space left on device"));
        explains("fd-limit");
        cause(
                """
                kube-proxy watches its configuration file and the node has no inotify instance (too many open files) or watch (no space \
                left on device) left.\
                """);
        fix(
                Step.advise(
                        "Raise the limits on the node",
                        "sysctl -w fs.inotify.max_user_instances=8192 fs.inotify.max_user_watches=524288, and keep them in /etc/sysctl.d/."));
        doesNotFix(
                "ulimit -n: it is another limit.", "Freeing disk space: it is not about the disk.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/issues/104303");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: too many open files"
                """);
    }
}
