package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class OomScoreFailed implements Failure {
    @Override
    public String id() {
        return "oom-score-failed";
    }

    @Override
    public String title() {
        return "kube-proxy cannot set its own OOM score";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.BENIGN;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to apply OOMScore",
                "setting OOM scores is unsupported",
                "failed to set oom_score_adj to");
    }

    @Override
    public Role role() {
        return Role.NOISE;
    }

    @Override
    public String cause() {
        return """
                It runs without the right to lower it.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.advise("Nothing", "Or oomScoreAdj: 0."));
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
