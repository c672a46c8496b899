package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsLeftoversAfterModeChange extends Failure {
    IpvsLeftoversAfterModeChange() {
        super(
                "ipvs-leftovers-after-mode-change",
                "Rules of IPVS mode stayed after a change to iptables mode");
        severity(Severity.DEGRADED);
        when(leavesNoMessage());
        cause(
                """
                kube-proxy cleans up at its start only across the border to nftables. After ipvs to iptables the virtual servers and \
                kube-ipvs0 stay and keep answering for Services as they were.\
                """);
        fix(
                Step.advise(
                        "Clean the node",
                        "kube-proxy --cleanup in the same image, or ipvsadm -C; ip link del kube-ipvs0; ipset destroy. A reboot does the same."));
        questions(new Question("Is anything left?", "ip link show kube-ipvs0; ipvsadm -Ln "));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_linux.go, platformCleanup");
    }

    @Override
    public Examples examples() {
        return Examples.none();
    }
}
