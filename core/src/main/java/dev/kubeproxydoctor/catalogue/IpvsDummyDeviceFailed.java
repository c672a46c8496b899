package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsDummyDeviceFailed extends Failure {
    IpvsDummyDeviceFailed() {
        super("ipvs-dummy-device-failed", "The interface kube-ipvs0 cannot be made");
        severity(Severity.DEGRADED);
        when(says("Failed to create dummy interface"));
        explains("ipvs-bind-address-failed");
        cause(
                """
                IPVS mode binds every Service address to a dummy interface, and the kernel cannot make one: the module dummy is missing, \
                or the pod lacks NET_ADMIN.\
                """);
        fix(Step.load("dummy"), new Step.InstallModulePackage(), new Step.PreferNftables());
        questions(Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/ipvs/netlink_linux.go, EnsureDummyDevice",
                "linux: drivers/net/Kconfig, DUMMY");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1033] "Failed to create dummy interface" err="operation not supported" interface="kube-ipvs0"
                """);
    }
}
