package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigWatchInotifyLimit implements Failure {
    @Override
    public String id() {
        return "config-watch-inotify-limit";
    }

    @Override
    public String title() {
        return "The node is out of inotify instances or watches";
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
                "failed complete: too many open files", "failed complete: no space left on device");
    }

    @Override
    public List<String> explains() {
        return List.of("fd-limit");
    }

    @Override
    public String cause() {
        return """
                kube-proxy watches its configuration file and the node has no inotify instance (too many open files) or watch (no space \
                left on device) left.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Raise the limits on the node",
                        "sysctl -w fs.inotify.max_user_instances=8192 fs.inotify.max_user_watches=524288, and keep them in /etc/sysctl.d/."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(
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
