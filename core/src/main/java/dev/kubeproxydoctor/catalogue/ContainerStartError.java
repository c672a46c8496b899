package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.anyOf;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ContainerStartError extends Failure {
    ContainerStartError() {
        super("container-start-error", "The container could not be started");
        severity(Severity.FATAL);
        when(
                anyOf(
                        allOf(
                                says("Status:{blanks}Pending"),
                                says("Reason:{blanks}ContainerCreating")),
                        says(
                                "RunContainerError",
                                "CreateContainerError",
                                "CreateContainerConfigError",
                                "OCI runtime create failed",
                                "exec: 'kube-proxy': executable file not found",
                                "to rootfs at '/lib/modules'",
                                "services have not yet been read at least once",
                                "error mounting '/lib/modules'",
                                "Error: failed to start container")));
        explains("crashloop-no-cause");
        cause(
                """
                The runtime made the pod and could not start its process: a command that is not in the image, a mount that fails, an \
                environment that is not ready.\
                """);
        fix(
                Step.advise(
                        "Read the event",
                        "kubectl -n kube-system describe pod POD; the last events name the reason."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/kubelet/kuberuntime/kuberuntime_container.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                NAME               READY   STATUS              RESTARTS   AGE
                kube-proxy-x7k2p   0/1     RunContainerError   3          5m
                """);
    }
}
