package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WinHnsNetworkMissing extends Failure {
    WinHnsNetworkMissing() {
        super("win-hns-network-missing", "There is no HNS network of that name");
        severity(Severity.FATAL);
        when(
                says(
                        "Unable to find HNS Network specified",
                        "could not find HNS network",
                        "The HNS network {name} is not present or has changed",
                        "failed to get HNS network by name"));
        cause(
                """
                kube-proxy looks for the network that the CNI makes, and it is not there: the CNI has not run, or has another name for \
                it.\
                """);
        fix(
                Step.advise(
                        "Let the CNI run first, and use its name",
                        "winkernel.networkName or KUBE_NETWORK must be that of the CNI: flannel.4096, Calico, cbr0, azure."));
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
                E1124 08:15:42.137482       1 proxier.go:700] "Unable to find HNS Network specified, please check network name and CNI deployment" hnsNetworkName="cbr0"
                """);
    }
}
