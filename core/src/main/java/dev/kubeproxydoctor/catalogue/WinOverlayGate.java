package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinOverlayGate extends Failure {
    WinOverlayGate() {
        super("win-overlay-gate", "The gate WinOverlay is off");
        severity(Severity.FATAL);
        when(says("WinOverlay feature gate not enabled"));
        cause(
                """
                An overlay network needs the feature gate WinOverlay, which is on by default from 1.20.\
                """);
        fix(Step.advise("Turn it on", "featureGates: {WinOverlay: true}."));
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
                E1124 08:15:42.137482       1 proxier.go:630] WinOverlay feature gate not enabled
                """);
    }
}
