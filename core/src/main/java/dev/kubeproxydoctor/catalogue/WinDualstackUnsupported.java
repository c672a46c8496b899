package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinDualstackUnsupported extends Failure {
    WinDualstackUnsupported() {
        super("win-dualstack-unsupported", "This Windows has no dual-stack");
        severity(Severity.WARNING);
        when(
                says(
                        "does not support dual-stack, falling back to single-stack",
                        "Winoverlay does not support dual-stack",
                        "Unable to determine dual-stack status"));
        cause(
                """
                kube-proxy goes on with one family.\
                """);
        fix(Step.advise("Nothing, or a later Windows", "Server 2022 with an l2bridge network."));
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
                W1124 08:15:42.137482       1 server_windows.go:90] This version of Windows does not support dual-stack, falling back to single-stack
                """);
    }
}
