package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class SandboxChangedRestartLoop implements Failure {
    @Override
    public String id() {
        return "sandbox-changed-restart-loop";
    }

    @Override
    public String title() {
        return "The pod is killed and made anew again and again";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says("Pod sandbox changed, it will be killed and re-created");
    }

    @Override
    public List<String> explains() {
        return List.of("crashloop-no-cause");
    }

    @Override
    public String cause() {
        return """
                containerd and kubelet use different cgroup drivers, so systemd stops the pod: SystemdCgroup = false against \
                cgroupDriver: systemd. kube-proxy's own log is healthy.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Use one cgroup driver",
                        "SystemdCgroup = true in /etc/containerd/config.toml, then restart containerd and kubelet."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Any change of kube-proxy.");
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
