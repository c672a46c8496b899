package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ImagePullFailed extends Failure {
    ImagePullFailed() {
        super("image-pull-failed", "The image of kube-proxy cannot be pulled");
        severity(Severity.FATAL);
        when(
                says(
                        "ImagePullBackOff",
                        "ErrImagePull",
                        "Failed to pull image '{image}",
                        "no matching manifest for"));
        explains("crashloop-no-cause");
        cause(
                """
                The registry does not have the image for this architecture, is not reachable, or limits pulls. k8s.gcr.io is frozen \
                since 2023: use registry.k8s.io.\
                """);
        fix(
                Step.advise(
                        "Correct the image",
                        "registry.k8s.io/kube-proxy:vX.Y.Z; crictl pull on the node shows the reason."));
        doesNotFix("modprobe.");
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
