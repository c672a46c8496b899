package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class XtablesLockHeld extends Failure {
    XtablesLockHeld() {
        super("xtables-lock-held", "Another program holds the lock of iptables");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Another app is currently holding the xtables lock",
                        "failed to acquire new iptables lock: timed out",
                        "failed to acquire old iptables lock"));
        explains(
                "iptables-restore-line-failed",
                "iptables-ensure-chain-failed",
                "iptables-ensure-jump-failed",
                "iptables-not-available-on-host",
                "iptables-save-failed",
                "userspace-proxier-failure",
                "iptables-canary-failed");
        cause(
                """
                The legacy back-end has one lock for all programs, and another one (CNI, Docker, kube-router, fail2ban) holds it for \
                longer than kube-proxy waits. It heals by itself unless the holder is stuck.\
                """);
        fix(
                Step.advise(
                        "Find the holder",
                        "fuser -v /run/xtables.lock on the node. Stop it if it is stuck."),
                Step.advise(
                        "Mount the host's lock",
                        "hostPath /run/xtables.lock with type FileOrCreate, so that all wait for the same one."),
                Step.advise(
                        "Sync less often",
                        "iptables.minSyncPeriod: 10s where syncs follow each other closely."),
                new Step.PreferNftables());
        doesNotFix(
                "Deleting the lock file: then two programs write at once and corrupt the rules.",
                "modprobe.");
        questions(new Question("Who holds it?", "fuser -v /run/xtables.lock; iptables-save "));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "iptables: iptables/xshared.c, xtables_lock",
                "https://github.com/kubernetes/kubernetes/issues/13270");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:850] Failed to ensure that nat chain KUBE-SERVICES exists: error creating chain "KUBE-SERVICES": exit status 4: Another app is currently holding the xtables lock. Stopped waiting after 5s.
                """);
    }
}
