package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.anyOf;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ContainerStartError implements Failure {
    @Override
    public String id() {
        return "container-start-error";
    }

    @Override
    public String title() {
        return "The container could not be started";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return anyOf(
                allOf(says("Status:{blanks}Pending"), says("Reason:{blanks}ContainerCreating")),
                says(
                        "RunContainerError",
                        "CreateContainerError",
                        "CreateContainerConfigError",
                        "OCI runtime create failed",
                        "exec: 'kube-proxy': executable file not found",
                        "to rootfs at '/lib/modules'",
                        "services have not yet been read at least once",
                        "error mounting '/lib/modules'",
                        "Error: failed to start container"));
    }

    @Override
    public List<String> explains() {
        return List.of("crashloop-no-cause");
    }

    @Override
    public String cause() {
        return """
                The runtime made the pod and could not start its process: a command that is not in the image, a mount that fails, an \
                environment that is not ready.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Read the event",
                        "kubectl -n kube-system describe pod POD; the last events name the reason."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.");
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
