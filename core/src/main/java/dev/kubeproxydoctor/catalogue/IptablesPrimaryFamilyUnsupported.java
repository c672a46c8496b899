package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesPrimaryFamilyUnsupported extends Failure {
    IptablesPrimaryFamilyUnsupported() {
        super(
                "iptables-primary-family-unsupported",
                "iptables does not work for the node's primary IP family");
        severity(Severity.FATAL);
        stage(Stage.IPTABLES);
        role(Role.WRAPPER);
        when(
                says(
                        "no support for primary IP family '{family:word}'",
                        "iptables is not supported for primary IP family '{family:word}'"));
        cause(
                """
                The node's primary family comes from its IP or from bindAddress. For that family the nat table cannot be listed, while \
                it can for the other one, so kube-proxy exits.\
                """);
        fix(
                Step.load("ip6_tables", "ip6table_nat"),
                Step.advise(
                        "Check that the family is the right one",
                        "An IPv4 cluster whose bindAddress or node IP is an IPv6 address asks for the wrong table."));
        doesNotFix(
                "Changing the family of clusterCIDR: the node's IP decides.",
                "mode: ipvs. The same probe guards it.");
        questions(Question.IPTABLES, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                Removing ip_tables or iptable_nat alone, with the IPv6 modules in place, leads here and not to \
                iptables-not-available-on-host. kube-proxy 1.27 words it differently and tests the IPv4 handle even where IPv6 is \
                primary.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server.go, checkIPConfig and platformCheckSupported");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="no support for primary IP family \\"IPv4\\""
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="no support for primary IP family \\"IPv4\\""
                """,
                        """
                E1124 08:15:42.137482       1 server.go:501] "Error running ProxyServer" err="iptables is not supported for primary IP family \\"IPv4\\""
                """)
                .ignoring(
                        """
                I1124 08:15:42.137482       1 server_linux.go:105] "No iptables support for family" ipFamily="IPv6"
                """);
    }
}
