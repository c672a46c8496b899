package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinSourceVipUnset extends Failure {
    WinSourceVipUnset() {
        super("win-source-vip-unset", "The source VIP is missing");
        severity(Severity.FATAL);
        when(says("source-vip flag not set", "Source Vip endpoint creation failed"));
        cause(
                """
                An overlay network needs winkernel.sourceVip.\
                """);
        fix(Step.advise("Set winkernel.sourceVip", "The start script of the CNI finds it."));
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
                E1124 08:15:42.137482       1 proxier.go:640] source-vip flag not set
                """);
    }
}
