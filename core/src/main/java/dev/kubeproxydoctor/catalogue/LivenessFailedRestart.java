package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class LivenessFailedRestart extends Failure {
    LivenessFailedRestart() {
        super("liveness-failed-restart", "A probe restarts kube-proxy");
        severity(Severity.WARNING);
        role(Role.WRAPPER);
        when(says("Liveness probe failed: {reason}"));
        cause(
                """
                The health of kube-proxy is bad when rules could not be written, and a probe turns that into restarts. Look for what \
                could not be written.\
                """);
        fix(Step.advise("Repair what fails to sync", "The log of the run before names it."));
        questions(Question.PREVIOUS_LOG);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/rancher/rke2/issues/8042");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Name:                 kube-proxy-x7k2p
                Events:
                  Warning  Unhealthy  2m  kubelet  Liveness probe failed: HTTP probe failed with statuscode: 503
                """);
    }
}
