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

final class IpsetVersionTooOld implements Failure {
    @Override
    public String id() {
        return "ipset-version-too-old";
    }

    @Override
    public String title() {
        return "The ipset program is too old";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.MODE;
    }

    @Override
    public Condition when() {
        return says("ipset version: {version} is less than min required version");
    }

    @Override
    public List<String> explains() {
        return List.of("ipvs-unusable-fatal", "ipvs-fallback-silent");
    }

    @Override
    public String cause() {
        return """
                IPVS mode needs ipset 6.0 or later.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Use the official image, or update ipset where kube-proxy runs",
                        "6.0 or later."),
                new Step.PreferNftables());
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, MinIPSetCheckVersion");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can't use the IPVS proxier: ipset version: 4.5 is less than min required version: 6.0"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can't use the IPVS proxier: ipset version: 4.5 is less than min required version: 6.0"
                """);
    }
}
