package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ImagePullFailed implements Failure {
    @Override
    public String id() {
        return "image-pull-failed";
    }

    @Override
    public String title() {
        return "The image of kube-proxy cannot be pulled";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says(
                "ImagePullBackOff",
                "ErrImagePull",
                "Failed to pull image '{image}",
                "no matching manifest for");
    }

    @Override
    public List<String> explains() {
        return List.of("crashloop-no-cause");
    }

    @Override
    public String cause() {
        return """
                The registry does not have the image for this architecture, is not reachable, or limits pulls. k8s.gcr.io is frozen \
                since 2023: use registry.k8s.io.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Correct the image",
                        "registry.k8s.io/kube-proxy:vX.Y.Z; crictl pull on the node shows the reason."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/kubelet/images/image_manager.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                NAME               READY   STATUS             RESTARTS   AGE
                kube-proxy-x7k2p   0/1     ImagePullBackOff   0          5m
                """);
    }
}
