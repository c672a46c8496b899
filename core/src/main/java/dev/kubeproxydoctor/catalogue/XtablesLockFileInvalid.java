package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class XtablesLockFileInvalid extends Failure {
    XtablesLockFileInvalid() {
        super("xtables-lock-file-invalid", "The lock file of iptables is a directory");
        severity(Severity.DEGRADED);
        when(
                says(
                        "open /run/xtables.lock: is a directory",
                        "can't open lock file /run/xtables.lock: Is a directory",
                        "/run/xtables.lock is not a file"));
        explains(
                "iptables-restore-line-failed",
                "iptables-not-available-on-host",
                "iptables-ensure-chain-failed",
                "xtables-lock-open-failed");
        cause(
                """
                A hostPath without type: FileOrCreate let the runtime create /run/xtables.lock as a directory on the node.\
                """);
        fix(
                Step.advise(
                        "Remove the directory",
                        "rmdir /run/xtables.lock on the node, set type: FileOrCreate in the volume, restart kube-proxy."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/pull/46132");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1499] "Failed to execute iptables-restore" err="failed to open iptables lock /run/xtables.lock: open /run/xtables.lock: is a directory"
                """);
    }
}
