package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftExpressionMissing extends Failure {
    NftExpressionMissing() {
        super("nft-expression-missing", "The kernel lacks an expression that nftables mode uses");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Could not process rule: No such file or directory",
                        "Error: No such file or directory; did you mean chain"));
        explains("nft-sync-failed-generic");
        cause(
                """
                kube-proxy's table was refused, because the kernel has no module for an expression in it: fib (nft_fib_ipv4, \
                nft_fib_ipv6), numgen (nft_numgen), reject, masquerade, dnat, ct, or the nat chain type (nft_chain_nat). nftables mode \
                never syncs then.\
                """);
        fix(
                Step.load(
                        "nft_fib_ipv4",
                        "nft_fib_ipv6",
                        "nft_numgen",
                        "nft_reject_ipv4",
                        "nft_reject_ipv6",
                        "nft_masq",
                        "nft_nat",
                        "nft_ct",
                        "nft_chain_nat"),
                new Step.InstallModulePackage(),
                new Step.SetMode(Mode.IPTABLES));
        doesNotFix("A newer nft program: the kernel is what lacks it.");
        questions(Question.MODULES, Question.KERNEL);
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                Kernels where nftables mode cannot work: LinuxKit (Docker Desktop) without numgen and fib, Photon without fib, Azure \
                Linux 3 without fib for IPv6, Firecracker's CI kernels. iptables mode works on all but the last.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/nftables/proxier.go",
                "https://github.com/siderolabs/pkgs/issues/951");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1750] "nftables sync failed" err=<
                \t/dev/stdin:892:87-100: Error: Could not process rule: No such file or directory
                \tadd rule ip kube-proxy service-ABCD numgen random mod 2 vmap { 0 : goto endpoint-A }
                \t                                    ^^^^^^^^^^^^^^
                 >
                """);
    }
}
