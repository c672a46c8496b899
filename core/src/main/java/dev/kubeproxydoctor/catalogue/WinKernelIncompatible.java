package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinKernelIncompatible extends Failure {
    WinKernelIncompatible() {
        super("win-kernel-incompatible", "This Windows cannot do kernelspace mode");
        severity(Severity.FATAL);
        when(
                says(
                        "Windows kernel is not compatible for Kernel mode",
                        "Can't use winkernel proxy, using userspace",
                        "Windows HNS Api V2 required"));
        cause(
                """
                kernelspace mode needs Windows Server 2019 (1809) or later.\
                """);
        fix(Step.advise("Use Server 2019 or later", "Build 17763."));
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
                E1124 08:15:42.137482       1 server_windows.go:100] Windows kernel is not compatible for Kernel mode
                """);
    }
}
