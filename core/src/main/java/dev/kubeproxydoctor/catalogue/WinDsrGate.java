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

final class WinDsrGate implements Failure {
    @Override
    public String id() {
        return "win-dsr-gate";
    }

    @Override
    public String title() {
        return "The gate WinDSR is off";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says("WinDSR feature gate not enabled");
    }

    @Override
    public String cause() {
        return """
                enableDSR needs the feature gate WinDSR.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Turn it on, or leave enableDSR out", "featureGates: {WinDSR: true}."));
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
                E1124 08:15:42.137482       1 proxier.go:620] WinDSR feature gate not enabled
                """);
    }
}
