package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class KubeletIptablesInitFailed implements Failure {
    @Override
    public String id() {
        return "kubelet-iptables-init-failed";
    }

    @Override
    public String title() {
        return "kubelet cannot set up its own iptables rules";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.INFO;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to initialize iptables rules; some functionality may be missing",
                "Failed to ensure that iptables hint chain exists");
    }

    @Override
    public String cause() {
        return """
                kubelet meets the same fault of the node. Without its hint chain the image's wrapper may choose the wrong back-end.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(Step.load());
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.IPTABLES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/kubelet/kubelet_network_linux.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:99] "Failed to initialize iptables rules; some functionality may be missing." protocol="IPv4"
                """);
    }
}
