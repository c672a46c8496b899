package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ProxyIpVersionMismatch extends Failure {
    ProxyIpVersionMismatch() {
        super("proxy-ip-version-mismatch", "A Service has addresses of the other family");
        severity(Severity.WARNING);
        when(
                says(
                        "KubeProxyIncorrectIPVersion",
                        "has incorrect IP version",
                        "Incorrect IP version' service"));
        cause(
                """
                A Service names externalIPs, loadBalancerSourceRanges or a loadBalancerIP of a family that this proxier does not serve. \
                kube-proxy leaves those addresses out.\
                """);
        fix(Step.advise("Correct the Service", "Use addresses of its ipFamilies."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/util/utils.go, LogAndEmitIncorrectIPVersionEvent");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 utils.go:228] externalIPs in default/web has incorrect IP version: service uid 1
                """);
    }
}
