package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class Ip6tablesNatMissingSyncNoise extends Failure {
    Ip6tablesNatMissingSyncNoise() {
        super("ip6tables-nat-missing-sync-noise", "The IPv6 table is missing; IPv4 works");
        severity(Severity.WARNING);
        when(
                allOf(
                        says(
                                "can't initialize ip6tables table '{table:word}': Table does not exist",
                                "can't initialize ip6tables table '{table:word}': Resource temporarily unavailable",
                                "can't initialize ip6tables table '{table:word}': Address family not supported"),
                        says(
                                "Failed to ensure chain exists",
                                "Failed to ensure that {table:word} chain",
                                "Could not set up iptables canary"),
                        not(says("can't initialize iptables table '{table}'"))));
        explains(
                "iptables-legacy-table-missing",
                "iptables-ensure-chain-failed",
                "iptables-canary-failed");
        cause(
                """
                kube-proxy tries to program IPv6 although the kernel has no such table, fails every 30 seconds, and serves IPv4 all the \
                while. Up to 1.22 it does so on every dual-stack node without IPv6 tables.\
                """);
        fix(
                Step.load("ip6_tables", "ip6table_nat", "ip6table_filter", "ip6table_mangle"),
                Step.advise(
                        "Or run single-stack",
                        "From 1.23 kube-proxy does so by itself where the nat table is missing."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/iptables/proxier.go, syncProxyRules");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                E1124 08:15:42.137482       1 proxier.go:850] Failed to ensure that nat chain KUBE-SERVICES exists: error creating chain "KUBE-SERVICES": exit status 3: ip6tables v1.8.5 (legacy): can't initialize ip6tables table `nat': Table does not exist (do you need to insmod?)
                """)
                .ignoring(
                        """
                iptables v1.8.7 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)
                """);
    }
}
