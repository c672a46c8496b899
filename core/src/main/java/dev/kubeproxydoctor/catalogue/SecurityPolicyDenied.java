package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class SecurityPolicyDenied extends Failure {
    SecurityPolicyDenied() {
        super("security-policy-denied", "A policy keeps kube-proxy from what it needs");
        severity(Severity.FATAL);
        when(
                says(
                        "violates PodSecurity '{level}'",
                        "avc:  denied  { module_load }",
                        "audit: type=1326"));
        explains("crashloop-no-cause");
        cause(
                """
                Pod Security, SELinux or seccomp forbids a right that kube-proxy cannot do without.\
                """);
        fix(
                Step.advise(
                        "Exempt kube-system",
                        "kubectl label namespace kube-system pod-security.kubernetes.io/enforce=privileged; or an SELinux rule for the denial."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes: Pod Security Standards");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Name:                 kube-proxy-x7k2p
                Events:
                  Warning  FailedCreate  2m  daemonset-controller  Error creating: pods is forbidden: violates PodSecurity "restricted:latest": privileged
                """);
    }
}
