package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsLeftoversAfterModeChange implements Failure {
    @Override
    public String id() {
        return "ipvs-leftovers-after-mode-change";
    }

    @Override
    public String title() {
        return "Rules of IPVS mode stayed after a change to iptables mode";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return leavesNoMessage();
    }

    @Override
    public String cause() {
        return """
                kube-proxy cleans up at its start only across the border to nftables. After ipvs to iptables the virtual servers and \
                kube-ipvs0 stay and keep answering for Services as they were.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Clean the node",
                        "kube-proxy --cleanup in the same image, or ipvsadm -C; ip link del kube-ipvs0; ipset destroy. A reboot does the same."));
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question("Is anything left?", "ip link show kube-ipvs0; ipvsadm -Ln "));
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
