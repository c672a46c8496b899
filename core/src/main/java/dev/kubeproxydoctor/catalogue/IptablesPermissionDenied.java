package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesPermissionDenied extends Failure {
    IptablesPermissionDenied() {
        super("iptables-permission-denied", "kube-proxy may not touch netfilter");
        stage(Stage.IPTABLES);
        when(
                says(
                        "can't initialize {program:word} table '{table:word}': Permission denied",
                        "Could not fetch rule set generation id: Permission denied",
                        "Can't initialize ipvs: Permission denied",
                        "Fatal: can't open lock file /run/xtables.lock: Permission denied",
                        "iptables v{version} ({backend:word}): Permission denied (you must be root)"));
        explains(
                "iptables-not-available-on-host",
                "iptables-primary-family-unsupported",
                "iptables-ensure-chain-failed",
                "iptables-ensure-jump-failed",
                "iptables-canary-failed",
                "iptables-restore-line-failed",
                "iptables-save-failed",
                "xtables-lock-open-failed",
                "userspace-proxier-failure",
                "iptables-restore-bad-rule-content");
        cause(
                """
                The kernel refused the call: the container is not privileged or lacks NET_ADMIN, or it runs in a user namespace that \
                does not own the network namespace (rootless, sysbox, hostUsers: false), or a policy took the capability away.\
                """);
        fix(
                Step.advise(
                        "Give the pod what it needs",
                        "securityContext: {privileged: true} and hostNetwork: true; no runAsNonRoot, no user namespace. Exempt kube-system from Pod Security where it enforces baseline or restricted."),
                Step.advise(
                        "On rootless clusters follow the provider",
                        "kind, k3s and podman have settings of their own for kube-proxy in a user namespace."));
        doesNotFix(
                "modprobe: nothing is missing.",
                "A change of mode: every mode needs the same rights.");
        questions(
                new Question(
                        "Which rights does the pod have?",
                        "kubectl -n kube-system get daemonset kube-proxy -o jsonpath='{.spec.template.spec.containers[0].securityContext} {.spec.template.spec.hostNetwork}'"));
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(28) ? Severity.DEGRADED : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "iptables: libiptc/libiptc.c, iptc_strerror",
                "https://github.com/kubernetes/kubernetes/issues/17090");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                iptables v1.8.7 (nf_tables): Could not fetch rule set generation id: Permission denied (you must be root)
                """,
                """
                iptables v1.8.9 (legacy): can't initialize iptables table `nat': Permission denied (you must be root)
                Perhaps iptables or your kernel needs to be upgraded.
                """);
    }
}
