package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class OomScoreFailed extends Failure {
    OomScoreFailed() {
        super("oom-score-failed", "kube-proxy cannot set its own OOM score");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Failed to apply OOMScore",
                        "setting OOM scores is unsupported",
                        "failed to set oom_score_adj to"));
        cause(
                """
                It runs without the right to lower it.\
                """);
        fix(Step.advise("Nothing", "Or oomScoreAdj: 0."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/oom");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 server.go:640] "Failed to apply OOMScore" err="write /proc/self/oom_score_adj: permission denied"
                """);
    }
}
