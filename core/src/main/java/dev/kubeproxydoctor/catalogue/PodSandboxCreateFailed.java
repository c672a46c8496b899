package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class PodSandboxCreateFailed extends Failure {
    PodSandboxCreateFailed() {
        super("pod-sandbox-create-failed", "The pod's sandbox cannot be made");
        severity(Severity.FATAL);
        when(
                says(
                        "FailedCreatePodSandBox",
                        "Failed to create pod sandbox",
                        "failed to create pod sandbox"));
        explains("crashloop-no-cause");
        cause(
                """
                The runtime or the CNI failed before any container was started.\
                """);
        fix(
                Step.advise(
                        "Read the event",
                        "It names CNI or runtime; kube-proxy uses the host network and needs no CNI."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/kubelet/kuberuntime/kuberuntime_sandbox.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Name:                 kube-proxy-x7k2p
                Events:
                  Warning  FailedCreatePodSandBox  2m  kubelet  Failed to create pod sandbox: rpc error
                """);
    }
}
