package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinDsrGate extends Failure {
    WinDsrGate() {
        super("win-dsr-gate", "The gate WinDSR is off");
        severity(Severity.FATAL);
        when(says("WinDSR feature gate not enabled"));
        cause(
                """
                enableDSR needs the feature gate WinDSR.\
                """);
        fix(Step.advise("Turn it on, or leave enableDSR out", "featureGates: {WinDSR: true}."));
        doesNotFix(FalseFriends.WINDOWS_MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/winkernel/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:620] WinDSR feature gate not enabled
                """);
    }
}
