package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsBindAddressFailed implements Failure {
    @Override
    public String id() {
        return "ipvs-bind-address-failed";
    }

    @Override
    public String title() {
        return "A Service address cannot be bound to kube-ipvs0";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to bind service address to dummy device",
                "Failed to bind service addr to dummy interface",
                "Failed to unbind service from dummy interface",
                "Failed to unbind service addr from dummy interface",
                "error bind address:",
                "error listing addresses binded to dummy interface");
    }

    @Override
    public List<String> explains() {
        return List.of("ipvs-service-sync-failed");
    }

    @Override
    public String cause() {
        return """
                The kernel refused an address on the dummy interface. Cannot assign requested address with an IPv6 address means that \
                IPv6 is off for the interface; permission denied that the pod lacks NET_ADMIN.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
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
