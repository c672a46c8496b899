package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsModprobeNoise extends Failure {
    IpvsModprobeNoise() {
        super("ipvs-modprobe-noise", "kube-proxy could not load IPVS modules by itself");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Failed to load kernel module {module:word} with modprobe. You can ignore this message",
                        "Failed to load kernel module with modprobe, you can ignore this message",
                        "Failed to read builtin modules file, you can ignore",
                        "Failed to read file /lib/modules/{path} with error",
                        "Failed to read file /proc/modules",
                        "Failed to read file /lib/modules/{path}. You can ignore"));
        cause(
                """
                Up to 1.26 kube-proxy tries to load the modules of IPVS at its start, up to 1.25 in iptables mode as well. Inside a \
                container without the module tree it cannot, and says itself that this may be ignored.\
                """);
        fix(
                Step.advise(
                        "Nothing",
                        "Unless kube-proxy is in IPVS mode and says that modules are not loaded."));
        doesNotFix("modprobe ip_vs for a kube-proxy in iptables mode.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, GetModules, 1.26 and before",
                "https://github.com/helm/charts/issues/16476");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 proxier.go:651] Failed to load kernel module ip_vs_wrr with modprobe. You can ignore this message when kube-proxy is running inside container without mounting /lib/modules
                """,
                """
                I1124 08:15:42.137482       1 proxier.go:666] "Failed to load kernel module with modprobe, you can ignore this message when kube-proxy is running inside container without mounting /lib/modules" moduleName="ip_vs_sh"
                """);
    }
}
