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

final class ConfigClustercidrInvalid implements Failure {
    @Override
    public String id() {
        return "config-clustercidr-invalid";
    }

    @Override
    public String title() {
        return "clusterCIDR is not a CIDR";
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
                "ClusterCIDR: Invalid value: {value}",
                "only one CIDR allowed",
                "must be a valid DualStack CIDR");
    }

    @Override
    public List<String> explains() {
        return List.of("config-validation-failed");
    }

    @Override
    public String cause() {
        return """
                clusterCIDR takes one CIDR, or two of different families with a comma and no blank between.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Write the pods' CIDR",
                        "10.244.0.0/16, or 10.244.0.0/16,fd00::/48 in dual-stack."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
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
