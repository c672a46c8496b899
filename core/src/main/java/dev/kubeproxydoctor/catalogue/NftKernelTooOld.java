package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftKernelTooOld extends Failure {
    NftKernelTooOld() {
        super("nft-kernel-too-old", "nftables mode needs Linux 5.13 or later");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(
                says(
                        "kube-proxy in nftables mode requires kernel {version:word} or later",
                        "could not check kernel version"));
        cause(
                """
                Older kernels come with an nft whose rules kube-proxy's can break, so kube-proxy asks for 5.13. Amazon Linux 2, RHEL 8, \
                Debian 11 and Ubuntu 20.04 are older.\
                """);
        fix(
                Step.advise(
                        "Use a newer node image",
                        "Debian 12, Ubuntu 22.04, RHEL 9, AL2023, Bottlerocket have kernels from 5.14 on."),
                new Step.SetMode(Mode.IPTABLES));
        doesNotFix(
                "KUBE_PROXY_NFTABLES_SKIP_KERNEL_VERSION_CHECK in production: the check has its reason.",
                "nftables.skipKernelVersionCheck: there is no such field.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/nftables/supported.go",
                "https://github.com/kubernetes/kubernetes/issues/122743");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to create proxier: unable to create ipv4 proxier: kube-proxy in nftables mode requires kernel 5.13 or later"
                E1124 08:15:42.137482       1 run.go:72] "command failed" err="unable to create proxier: unable to create ipv4 proxier: kube-proxy in nftables mode requires kernel 5.13 or later"
                """);
    }
}
