package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class SandboxChangedRestartLoop extends Failure {
    SandboxChangedRestartLoop() {
        super("sandbox-changed-restart-loop", "The pod is killed and made anew again and again");
        severity(Severity.DEGRADED);
        when(says("Pod sandbox changed, it will be killed and re-created"));
        explains("crashloop-no-cause");
        cause(
                """
                containerd and kubelet use different cgroup drivers, so systemd stops the pod: SystemdCgroup = false against \
                cgroupDriver: systemd. kube-proxy's own log is healthy.\
                """);
        fix(
                Step.advise(
                        "Use one cgroup driver",
                        "SystemdCgroup = true in /etc/containerd/config.toml, then restart containerd and kubelet."));
        doesNotFix("Any change of kube-proxy.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kube-proxy/issues/14");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Name:                 kube-proxy-x7k2p
                Events:
                  Normal  SandboxChanged  2m (x9 over 20m)  kubelet  Pod sandbox changed, it will be killed and re-created.
                """);
    }
}
