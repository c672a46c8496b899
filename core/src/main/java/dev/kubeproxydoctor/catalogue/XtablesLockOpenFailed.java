package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class XtablesLockOpenFailed extends Failure {
    XtablesLockOpenFailed() {
        super("xtables-lock-open-failed", "The lock file of iptables cannot be opened");
        severity(Severity.DEGRADED);
        when(
                says(
                        "failed to open iptables lock {path}: {errno}",
                        "can't open lock file {path}: {errno}"));
        explains("iptables-restore-line-failed", "iptables-ensure-chain-failed");
        cause(
                """
                kube-proxy may not write /run/xtables.lock: its root file system is read-only and the file is not mounted, or SELinux \
                denies it.\
                """);
        fix(
                Step.advise(
                        "Mount the host's /run/xtables.lock writable",
                        "hostPath with type FileOrCreate, readOnly: false."),
                Step.advise("Check for denials", "ausearch -m avc -ts recent on the node."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/util/iptables/iptables_linux.go, grabIptablesLocks");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1499] "Failed to execute iptables-restore" err="failed to open iptables lock /run/xtables.lock: open /run/xtables.lock: read-only file system"
                """);
    }
}
