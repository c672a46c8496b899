package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class PodSandboxCreateFailed implements Failure {
    @Override
    public String id() {
        return "pod-sandbox-create-failed";
    }

    @Override
    public String title() {
        return "The pod's sandbox cannot be made";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says(
                "FailedCreatePodSandBox",
                "Failed to create pod sandbox",
                "failed to create pod sandbox");
    }

    @Override
    public List<String> explains() {
        return List.of("crashloop-no-cause");
    }

    @Override
    public String cause() {
        return """
                The runtime or the CNI failed before any container was started.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Read the event",
                        "It names CNI or runtime; kube-proxy uses the host network and needs no CNI."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.");
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
