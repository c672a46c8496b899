package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftKernelUnsupported extends Failure {
    NftKernelUnsupported() {
        super("nft-kernel-unsupported", "The kernel has no nf_tables");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(
                says(
                        "mnl.c:{line:word}: Unable to initialize Netlink socket: Protocol not supported",
                        "cache initialization failed: Protocol not supported",
                        "cache initialization failed: Invalid argument",
                        "could not run nftables command: {reason}",
                        "no nftables support on this host",
                        "no nftables support for primary IP family",
                        "Could not process rule: Operation not supported"));
        cause(
                """
                kube-proxy asks nft to check a small table at its start, and the kernel refuses it: nfnetlink or nf_tables is missing, \
                or the family is not built in.\
                """);
        fix(
                Step.load(
                        "nf_tables",
                        "nft_chain_nat",
                        "nft_ct",
                        "nft_nat",
                        "nft_masq",
                        "nft_fib_ipv4",
                        "nft_numgen",
                        "nft_reject_ipv4"),
                new Step.InstallModulePackage(),
                new Step.SetMode(Mode.IPTABLES));
        doesNotFix("A newer nft program: the kernel is what lacks it.");
        questions(Question.KERNEL, Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "sigs.k8s.io/knftables: nftables.go, New",
                "linux: net/netfilter/Kconfig, NF_TABLES");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                netlink: Error: cache initialization failed: Invalid argument
                """,
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to create proxier: unable to create ipv4 proxier: could not run nftables command: mnl.c:60: Unable to initialize Netlink socket: Protocol not supported"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to create proxier: unable to create ipv4 proxier: could not run nftables command: mnl.c:60: Unable to initialize Netlink socket: Protocol not supported"
                """);
    }
}
