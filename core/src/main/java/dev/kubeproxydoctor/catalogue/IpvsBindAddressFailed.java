package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsBindAddressFailed extends Failure {
    IpvsBindAddressFailed() {
        super("ipvs-bind-address-failed", "A Service address cannot be bound to kube-ipvs0");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Failed to bind service address to dummy device",
                        "Failed to bind service addr to dummy interface",
                        "Failed to unbind service from dummy interface",
                        "Failed to unbind service addr from dummy interface",
                        "error bind address:",
                        "error listing addresses binded to dummy interface"));
        explains("ipvs-service-sync-failed");
        cause(
                """
                The kernel refused an address on the dummy interface. Cannot assign requested address with an IPv6 address means that \
                IPv6 is off for the interface; permission denied that the pod lacks NET_ADMIN.\
                """);
        fix(
                Step.advise(
                        "Turn IPv6 on, or run single-stack",
                        "sysctl net.ipv6.conf.all.disable_ipv6 shows it."),
                Step.advise("Make the pod privileged", "Where the text says permission denied."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/netlink_linux.go, EnsureAddressBind");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1891] Failed to bind service address to dummy device "kube-ipvs0": error bind address: fd00::a to interface: kube-ipvs0, err: cannot assign requested address
                """);
    }
}
