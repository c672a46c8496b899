package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class VolumeMountFailed extends Failure {
    VolumeMountFailed() {
        super("volume-mount-failed", "A volume of kube-proxy cannot be mounted");
        severity(Severity.FATAL);
        when(
                says(
                        "MountVolume.SetUp failed for volume '{volume}'",
                        "configmap 'kube-proxy' not found",
                        "references non-existent config key",
                        "Couldn't get configMap kube-system/kube-proxy",
                        "hostPath type check failed"));
        explains("crashloop-no-cause");
        cause(
                """
                The ConfigMap or one of its keys is missing, or a path of the host is not what the volume says.\
                """);
        fix(
                Step.advise(
                        "Restore what the message names",
                        "The ConfigMap, its key, or /lib/modules on the node."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/kubelet/volumemanager");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Name:                 kube-proxy-x7k2p
                Events:
                  Warning  FailedMount  2m  kubelet  MountVolume.SetUp failed for volume "kube-proxy" : configmap "kube-proxy" not found
                """);
    }
}
