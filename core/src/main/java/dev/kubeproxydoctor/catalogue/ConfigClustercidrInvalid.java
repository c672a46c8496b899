package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigClustercidrInvalid extends Failure {
    ConfigClustercidrInvalid() {
        super("config-clustercidr-invalid", "clusterCIDR is not a CIDR");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "ClusterCIDR: Invalid value: {value}",
                        "only one CIDR allowed",
                        "must be a valid DualStack CIDR"));
        explains("config-validation-failed");
        cause(
                """
                clusterCIDR takes one CIDR, or two of different families with a comma and no blank between.\
                """);
        fix(
                Step.advise(
                        "Write the pods' CIDR",
                        "10.244.0.0/16, or 10.244.0.0/16,fd00::/48 in dual-stack."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/apis/config/validation/validation.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.ClusterCIDR: Invalid value: \\"10.244.0.0\\": must be a valid CIDR block (e.g. 10.100.0.0/16 or fde4:8dba:82e1::/48)"
                """);
    }
}
