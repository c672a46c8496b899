package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftPermissionDenied extends Failure {
    NftPermissionDenied() {
        super("nft-permission-denied", "kube-proxy may not touch nf_tables");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(
                says(
                        "Operation not permitted (you must be root)",
                        "cache initialization failed: Operation not permitted",
                        "Could not process rule: Operation not permitted",
                        "Unable to initialize Netlink socket: Operation not permitted"));
        explains("nft-kernel-unsupported", "nft-expression-missing", "nft-sync-failed-generic");
        cause(
                """
                The kernel refused the call: the container is not privileged or lacks NET_ADMIN, or runs in a user namespace that does \
                not own the network namespace.\
                """);
        fix(
                Step.advise(
                        "Give the pod what it needs",
                        "securityContext: {privileged: true} and hostNetwork: true; no user namespace."));
        doesNotFix(
                "modprobe: nothing is missing.",
                "A change of mode: every mode needs the same rights.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: net/netfilter/nfnetlink.c, netlink_net_capable");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                netlink: Error: cache initialization failed: Operation not permitted
                """);
    }
}
