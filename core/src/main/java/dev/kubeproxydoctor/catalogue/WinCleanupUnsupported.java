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

final class WinCleanupUnsupported implements Failure {
    @Override
    public String id() {
        return "win-cleanup-unsupported";
    }

    @Override
    public String title() {
        return "Windows has no such command";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says(
                "--cleanup-and-exit is not implemented on Windows",
                "--init-only is not implemented on Windows");
    }

    @Override
    public String cause() {
        return """
                Clean-up and init-only exist on Linux only.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Remove the flag", "From the arguments."));
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
                E1124 08:15:42.137482       1 server_windows.go:60] --cleanup-and-exit is not implemented on Windows
                """);
    }
}
