package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsInterfaceUninitialised extends Failure {
    IpvsInterfaceUninitialised() {
        super("ipvs-interface-uninitialised", "The kernel's IPVS interface does not answer");
        role(Role.WRAPPER);
        when(says("IPVS interface can't be initialized"));
        cause(
                """
                kube-proxy opens the netlink family of IPVS at its start and finds none: ip_vs is not loaded. It matters in IPVS mode \
                only.\
                """);
        fix(Step.load("ip_vs"));
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.mode().isPresent() && facts.mode().get() != Mode.IPVS
                ? Severity.BENIGN
                : Severity.WARNING;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/ipvs/ipvs_linux.go, New");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:380] "IPVS interface can't be initialized" err="no such file or directory"
                """);
    }
}
