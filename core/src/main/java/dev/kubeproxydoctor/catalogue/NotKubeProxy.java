package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NotKubeProxy extends Failure {
    NotKubeProxy() {
        super("not-kube-proxy", "Nothing here is kube-proxy's");
        severity(Severity.INFO);
        when(leavesNoMessage());
        cause(
                """
                What speaks here is another program, or nothing that is known. It may well suffer from the same fault of the node, which \
                is then named beside this, but these lines say nothing about kube-proxy.\
                """);
        fix(
                Step.advise(
                        "Paste kube-proxy's own log",
                        "kubectl -n kube-system logs -l k8s-app=kube-proxy --all-containers --tail=500 --prefix"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("klog headers of the components");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 iptables.go:115] Failed to ensure iptables rules: error setting up rules: failed to apply partial iptables-restore unable to run iptables-restore (, ): exit status 4
                """);
    }
}
