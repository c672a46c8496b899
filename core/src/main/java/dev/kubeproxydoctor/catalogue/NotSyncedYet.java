package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NotSyncedYet extends Failure {
    NotSyncedYet() {
        super("not-synced-yet", "kube-proxy waits for Services and endpoints");
        severity(Severity.INFO);
        when(
                says(
                        "Not syncing iptables until",
                        "Not syncing ipvs rules until",
                        "Not syncing nftables until"));
        cause(
                """
                No rule is written before the first list of Services and endpoints. For a moment that is normal; if it lasts, the API is \
                what fails.\
                """);
        fix(Step.advise("Look for errors of the API beside it", "A reflector line names them."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/iptables/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 proxier.go:760] "Not syncing iptables until Services and Endpoints have been received from master"
                """);
    }
}
