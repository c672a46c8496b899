package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftIpv6FamilyMissing implements Failure {
    @Override
    public String id() {
        return "nft-ipv6-family-missing";
    }

    @Override
    public String title() {
        return "nftables mode fails for IPv6 only";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says(
                "unable to create ipv6 proxier: could not run nftables",
                "unable to create ipv6 proxier: no nftables");
    }

    @Override
    public List<String> explains() {
        return List.of("nft-kernel-unsupported");
    }

    @Override
    public String cause() {
        return """
                nftables mode programs both families unless the kernel has no IPv6 at all. This kernel has IPv6 and lacks nf_tables for \
                it, or nft_fib_ipv6.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.load("nft_fib_ipv6", "nft_reject_ipv6"),
                new Step.InstallModulePackage(),
                Step.advise("Or turn IPv6 off", "ipv6.disable=1 on the kernel command line."),
                new Step.SetMode(Mode.IPTABLES));
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.KERNEL, Question.MODULES);
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
