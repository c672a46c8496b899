package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesHostContainerVersionSkew extends Failure {
    IptablesHostContainerVersionSkew() {
        super(
                "iptables-host-container-version-skew",
                "Host and container write rules with iptables of different versions");
        severity(Severity.DEGRADED);
        when(leavesNoMessage());
        cause(
                """
                On the nft back-end a rule that iptables 1.8.8 or later wrote is misread and rewritten wrongly by 1.8.7 or older, and \
                the other way round: a DROP may lose its mark match and then drops everything.\
                """);
        fix(
                Step.advise(
                        "Bring both to 1.8.8 or later",
                        "Update the host package and use a kube-proxy image of 1.26 or later."));
        questions(
                new Question(
                        "Which versions meet?",
                        "iptables -V; kubectl -n kube-system exec ds/kube-proxy -- iptables -V"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/issues/112477");
    }

    @Override
    public Examples examples() {
        return Examples.none();
    }
}
