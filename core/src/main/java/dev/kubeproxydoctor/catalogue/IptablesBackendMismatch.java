package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesBackendMismatch extends Failure {
    IptablesBackendMismatch() {
        super("iptables-backend-mismatch", "Rules of both iptables back-ends are on the node");
        severity(Severity.WARNING);
        when(
                says(
                        "# Warning: iptables-legacy tables present, use iptables-legacy to see them",
                        "# Warning: ip6tables-legacy tables present, use ip6tables-legacy"));
        cause(
                """
                The nft back-end of iptables sees legacy tables beside its own. When kubelet or the CNI writes to one and kube-proxy to \
                the other, packets pass both and rules of one undo those of the other. The line by itself proves only that a legacy \
                table was once touched.\
                """);
        fix(
                Step.advise(
                        "Use one back-end everywhere",
                        "update-alternatives --set iptables /usr/sbin/iptables-nft on the host, an image of the same back-end, then reboot: that leaves no rule of the other one."));
        doesNotFix(
                "Switching the mode of kube-proxy: kubelet and CNI still write to the other one.");
        questions(
                new Question("Which back-end holds kube-proxy's rules?", "iptables-legacy-save "));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes-sigs/iptables-wrappers",
                "https://github.com/kubernetes/kubernetes/issues/71305");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                $ iptables-nft-save -t nat
                # Warning: iptables-legacy tables present, use iptables-legacy to see them
                """);
    }
}
