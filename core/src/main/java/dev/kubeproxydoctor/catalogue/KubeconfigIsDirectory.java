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

final class KubeconfigIsDirectory implements Failure {
    @Override
    public String id() {
        return "kubeconfig-is-directory";
    }

    @Override
    public String title() {
        return "The kubeconfig is a directory";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.API;
    }

    @Override
    public Condition when() {
        return says(
                "error loading config file '{file}': read {path}: is a directory",
                "kubeconfig: is a directory");
    }

    @Override
    public List<String> explains() {
        return List.of("kubeconfig-invalid", "config-file-is-directory");
    }

    @Override
    public String cause() {
        return """
                The path names a directory: a mount point, or what a runtime made for a file that was not there.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Name the file, or remove the directory and put the file there",
                        "Then restart."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kelseyhightower/kubernetes-the-hard-way/issues/806");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="error loading config file \\"/var/lib/kube-proxy/kubeconfig\\": read /var/lib/kube-proxy/kubeconfig: is a directory"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="error loading config file \\"/var/lib/kube-proxy/kubeconfig\\": read /var/lib/kube-proxy/kubeconfig: is a directory"
                """);
    }
}
