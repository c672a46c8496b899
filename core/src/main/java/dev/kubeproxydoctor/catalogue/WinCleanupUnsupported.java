package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinCleanupUnsupported extends Failure {
    WinCleanupUnsupported() {
        super("win-cleanup-unsupported", "Windows has no such command");
        severity(Severity.FATAL);
        when(
                says(
                        "--cleanup-and-exit is not implemented on Windows",
                        "--init-only is not implemented on Windows"));
        cause(
                """
                Clean-up and init-only exist on Linux only.\
                """);
        fix(Step.advise("Remove the flag", "From the arguments."));
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
                E1124 08:15:42.137482       1 server_windows.go:60] --cleanup-and-exit is not implemented on Windows
                """);
    }
}
