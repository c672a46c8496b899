package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinHostMac extends Failure {
    WinHostMac() {
        super("win-host-mac", "The host's MAC address was not found");
        severity(Severity.FATAL);
        when(says("could not find host mac address for"));
        cause(
                """
                The node IP that kube-proxy took is on no interface.\
                """);
        fix(
                Step.advise(
                        "Correct bindAddress or the node IP",
                        "It must be an address of the host."));
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
                E1124 08:15:42.137482       1 proxier.go:660] could not find host mac address for 192.0.2.7
                """);
    }
}
