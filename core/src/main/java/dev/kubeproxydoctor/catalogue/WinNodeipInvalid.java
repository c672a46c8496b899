package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinNodeipInvalid extends Failure {
    WinNodeipInvalid() {
        super("win-nodeip-invalid", "The node IP is not known");
        severity(Severity.WARNING);
        when(
                says(
                        "Invalid nodeIP, initializing kube-proxy with 127.0.0.1",
                        "Failed to find an ip. You may need set the --bind-address flag",
                        "Session Affinity is not supported on this version of Windows"));
        cause(
                """
                kube-proxy took 127.0.0.1 for the node.\
                """);
        fix(Step.advise("Set bindAddress", "To the node's address."));
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
                W1124 08:15:42.137482       1 proxier.go:610] Invalid nodeIP, initializing kube-proxy with 127.0.0.1 as nodeIP
                """);
    }
}
