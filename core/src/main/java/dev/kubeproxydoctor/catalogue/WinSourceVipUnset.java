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

final class WinSourceVipUnset implements Failure {
    @Override
    public String id() {
        return "win-source-vip-unset";
    }

    @Override
    public String title() {
        return "The source VIP is missing";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says("source-vip flag not set", "Source Vip endpoint creation failed");
    }

    @Override
    public String cause() {
        return """
                An overlay network needs winkernel.sourceVip.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Set winkernel.sourceVip", "The start script of the CNI finds it."));
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
                E1124 08:15:42.137482       1 proxier.go:640] source-vip flag not set
                """);
    }
}
