package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class KubeletIptablesInitFailed extends Failure {
    KubeletIptablesInitFailed() {
        super("kubelet-iptables-init-failed", "kubelet cannot set up its own iptables rules");
        severity(Severity.INFO);
        when(
                says(
                        "Failed to initialize iptables rules; some functionality may be missing",
                        "Failed to ensure that iptables hint chain exists"));
        cause(
                """
                kubelet meets the same fault of the node. Without its hint chain the image's wrapper may choose the wrong back-end.\
                """);
        fix(Step.load());
        questions(Question.IPTABLES);
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
