package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class KubeconfigMissing extends Failure {
    KubeconfigMissing() {
        super("kubeconfig-missing", "There is no kubeconfig where kube-proxy looks");
        severity(Severity.FATAL);
        stage(Stage.API);
        when(
                says(
                        "stat {path}kubeconfig{rest}: no such file or directory",
                        "open {path}kubeconfig{rest}: no such file or directory",
                        "no configuration has been provided"));
        explains("kubeconfig-invalid");
        cause(
                """
                The file that clientConnection.kubeconfig or --kubeconfig names is not there, or none is named.\
                """);
        fix(
                Step.advise(
                        "Put it there, or name the right path",
                        "On kubeadm the key kubeconfig.conf of the same ConfigMap."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: staging/src/k8s.io/client-go/tools/clientcmd");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="stat /var/lib/kube-proxy/kubeconfig.conf: no such file or directory"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="stat /var/lib/kube-proxy/kubeconfig.conf: no such file or directory"
                """,
                """
                F1124 08:15:42.137482       1 server.go:100] invalid configuration: no configuration has been provided
                """);
    }
}
