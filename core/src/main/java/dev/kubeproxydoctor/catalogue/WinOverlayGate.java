package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinOverlayGate implements Failure {
    @Override
    public String id() {
        return "win-overlay-gate";
    }

    @Override
    public String title() {
        return "The gate WinOverlay is off";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says("WinOverlay feature gate not enabled");
    }

    @Override
    public String cause() {
        return """
                An overlay network needs the feature gate WinOverlay, which is on by default from 1.20.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Turn it on", "featureGates: {WinOverlay: true}."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.WINDOWS_MODULES);
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
