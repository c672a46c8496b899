package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetVersionTooOld extends Failure {
    IpsetVersionTooOld() {
        super("ipset-version-too-old", "The ipset program is too old");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(says("ipset version: {version} is less than min required version"));
        explains("ipvs-unusable-fatal", "ipvs-fallback-silent");
        cause(
                """
                IPVS mode needs ipset 6.0 or later.\
                """);
        fix(
                Step.advise(
                        "Use the official image, or update ipset where kube-proxy runs",
                        "6.0 or later."),
                new Step.PreferNftables());
        doesNotFix("modprobe.");
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
