package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class LivenessFailedRestart implements Failure {
    @Override
    public String id() {
        return "liveness-failed-restart";
    }

    @Override
    public String title() {
        return "A probe restarts kube-proxy";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says("Liveness probe failed: {reason}");
    }

    @Override
    public Role role() {
        return Role.WRAPPER;
    }

    @Override
    public String cause() {
        return """
                The health of kube-proxy is bad when rules could not be written, and a probe turns that into restarts. Look for what \
                could not be written.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Repair what fails to sync", "The log of the run before names it."));
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.PREVIOUS_LOG);
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
