package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFileMissing extends Failure {
    ConfigFileMissing() {
        super("config-file-missing", "The configuration file is not where --config says");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("failed complete: open {path}: no such file or directory"));
        cause(
                """
                The key of the ConfigMap and the file name in --config differ (config, config.conf, config.yaml), or the volume is not \
                mounted.\
                """);
        fix(
                Step.advise(
                        "Make both agree",
                        "kubeadm: key config.conf and --config=/var/lib/kube-proxy/config.conf. EKS: key config and --config=/var/lib/kube-proxy-config/config."));
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
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed complete: open /var/lib/kube-proxy/config.conf: no such file or directory"
                """);
    }
}
