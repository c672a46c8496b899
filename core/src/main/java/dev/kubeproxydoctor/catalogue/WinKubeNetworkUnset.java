package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinKubeNetworkUnset extends Failure {
    WinKubeNetworkUnset() {
        super("win-kube-network-unset", "The name of the network is not given");
        severity(Severity.FATAL);
        when(says("Environment variable KUBE_NETWORK and network-flag not initialized"));
        cause(
                """
                kernelspace mode needs the name of the HNS network.\
                """);
        fix(Step.advise("Set winkernel.networkName or KUBE_NETWORK", "To the network of the CNI."));
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
                E1124 08:15:42.137482       1 proxier.go:690] Environment variable KUBE_NETWORK and network-flag not initialized
                """);
    }
}
