package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class DetectLocalMissingInterface extends Failure {
    DetectLocalMissingInterface() {
        super(
                "detect-local-missing-interface",
                "The way to tell local traffic lacks its interface");
        severity(Severity.FATAL);
        when(
                says(
                        "Detect-local-mode set to BridgeInterface, but no",
                        "Detect-local-mode set to InterfaceNamePrefix, but no",
                        "cannot determine detect-local-mode",
                        "unknown detect-local-mode",
                        "no bridge interface name set",
                        "no interface prefix set",
                        "must not be empty"));
        explains("config-validation-failed");
        cause(
                """
                detectLocalMode BridgeInterface or InterfaceNamePrefix needs detectLocal.bridgeInterface or \
                detectLocal.interfaceNamePrefix; or the mode has no such name.\
                """);
        fix(
                Step.advise(
                        "Give the interface, or another mode",
                        "detectLocalMode: ClusterCIDR with clusterCIDR is the usual one."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/server_linux.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to create proxier: no bridge interface name set"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to create proxier: no bridge interface name set"
                """);
    }
}
