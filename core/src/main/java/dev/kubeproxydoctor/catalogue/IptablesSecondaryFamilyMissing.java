package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesSecondaryFamilyMissing extends Failure {
    IptablesSecondaryFamilyMissing() {
        super(
                "iptables-secondary-family-missing",
                "iptables does not work for the second IP family");
        severity(Severity.INFO);
        when(
                says(
                        "No iptables support for family' ipFamily={family}",
                        "No iptables support for IPv6",
                        "kube-proxy running in single-stack mode, this ipFamily is not supported",
                        "kube-proxy running in single-stack mode: secondary ipFamily is not supported",
                        "No kernel support for family' ipFamily={family}"));
        cause(
                """
                The kernel offers no nat table for this family, so kube-proxy serves the other one alone. In a single-stack cluster that \
                is how it should be; in a dual-stack cluster Services of this family do not work on the node.\
                """);
        fix(
                Step.advise("In a single-stack cluster: nothing", "The line is information."),
                Step.load("ip6_tables", "ip6table_nat", "ip6table_filter", "ip6table_mangle"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_linux.go",
                "https://github.com/kubernetes/kubernetes/pull/99127");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                I1124 08:15:42.137482       1 server_linux.go:105] "No iptables support for family" ipFamily="IPv6"
                I1124 08:15:42.137482       1 server_linux.go:145] "kube-proxy running in single-stack mode" ipFamily="IPv4"
                """)
                .ignoring(
                        """
                I1124 08:15:42.137482       1 server_linux.go:145] "kube-proxy running in dual-stack mode" primary ipFamily="IPv4"
                """);
    }
}
