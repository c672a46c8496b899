package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class KubeconfigIsDirectory extends Failure {
    KubeconfigIsDirectory() {
        super("kubeconfig-is-directory", "The kubeconfig is a directory");
        severity(Severity.FATAL);
        stage(Stage.API);
        when(
                says(
                        "error loading config file '{file}': read {path}: is a directory",
                        "kubeconfig: is a directory"));
        explains("kubeconfig-invalid", "config-file-is-directory");
        cause(
                """
                The path names a directory: a mount point, or what a runtime made for a file that was not there.\
                """);
        fix(
                Step.advise(
                        "Name the file, or remove the directory and put the file there",
                        "Then restart."));
        doesNotFix(FalseFriends.NODE_WORK);
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
