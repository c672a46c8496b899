package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftIpv6FamilyMissing extends Failure {
    NftIpv6FamilyMissing() {
        super("nft-ipv6-family-missing", "nftables mode fails for IPv6 only");
        severity(Severity.FATAL);
        when(
                says(
                        "unable to create ipv6 proxier: could not run nftables",
                        "unable to create ipv6 proxier: no nftables"));
        explains("nft-kernel-unsupported");
        cause(
                """
                nftables mode programs both families unless the kernel has no IPv6 at all. This kernel has IPv6 and lacks nf_tables for \
                it, or nft_fib_ipv6.\
                """);
        fix(
                Step.load("nft_fib_ipv6", "nft_reject_ipv6"),
                new Step.InstallModulePackage(),
                Step.advise("Or turn IPv6 off", "ipv6.disable=1 on the kernel command line."),
                new Step.SetMode(Mode.IPTABLES));
        questions(Question.KERNEL, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/nftables/proxier.go, NewDualStackProxier");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to create proxier: unable to create ipv6 proxier: could not run nftables command: /dev/stdin:1:1-25: Error: Could not process rule: Operation not supported"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to create proxier: unable to create ipv6 proxier: could not run nftables command: /dev/stdin:1:1-25: Error: Could not process rule: Operation not supported"
                """);
    }
}
