package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsTimeoutsFailed implements Failure {
    @Override
    public String id() {
        return "ipvs-timeouts-failed";
    }

    @Override
    public String title() {
        return "The timeouts of IPVS cannot be set";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says("failed to configure IPVS timeouts");
    }

    @Override
    public String cause() {
        return """
                ipvs.tcpTimeout, tcpFinTimeout or udpTimeout could not be written to the kernel; its defaults stay.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Leave them out", "0s leaves the kernel's own values."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:441] "Failed to configure IPVS timeouts" err="invalid argument"
                """);
    }
}
