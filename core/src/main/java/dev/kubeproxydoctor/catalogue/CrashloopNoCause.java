package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class CrashloopNoCause extends Failure {
    CrashloopNoCause() {
        super(
                "crashloop-no-cause",
                "kube-proxy restarts again and again, and nothing here says why");
        severity(Severity.FATAL);
        role(Role.LAST_RESORT);
        when(
                says(
                        "CrashLoopBackOff",
                        "Back-off restarting failed container",
                        "Service snap.microk8s.daemon-proxy is not running"));
        cause(
                """
                The pod's state shows that kube-proxy exits, not why. The exit code narrows it: 1 is an error of start-up or \
                configuration, 2 a panic or a flag, 255 a fatal line of 1.22 and before, 137 a kill by memory limit or probe, 143 an \
                orderly stop, 0 an argument such as --cleanup that makes it end.\
                """);
        fix(
                Step.advise(
                        "Get the log of the run before",
                        "kubectl -n kube-system logs POD --previous, and paste it here."));
        questions(Question.PREVIOUS_LOG);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes: pkg/kubelet/kuberuntime/kuberuntime_manager.go, doBackOff");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                NAME                READY   STATUS             RESTARTS      AGE
                kube-proxy-x7k2p    0/1     CrashLoopBackOff   12 (3m ago)   40m
                """);
    }
}
