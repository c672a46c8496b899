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

final class WinKubeNetworkUnset implements Failure {
    @Override
    public String id() {
        return "win-kube-network-unset";
    }

    @Override
    public String title() {
        return "The name of the network is not given";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says("Environment variable KUBE_NETWORK and network-flag not initialized");
    }

    @Override
    public String cause() {
        return """
                kernelspace mode needs the name of the HNS network.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Set winkernel.networkName or KUBE_NETWORK", "To the network of the CNI."));
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
                E1124 08:15:42.137482       1 proxier.go:690] Environment variable KUBE_NETWORK and network-flag not initialized
                """);
    }
}
