package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class SecurityPolicyDenied implements Failure {
    @Override
    public String id() {
        return "security-policy-denied";
    }

    @Override
    public String title() {
        return "A policy keeps kube-proxy from what it needs";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says(
                "violates PodSecurity '{level}'",
                "avc:  denied  { module_load }",
                "audit: type=1326");
    }

    @Override
    public List<String> explains() {
        return List.of("crashloop-no-cause");
    }

    @Override
    public String cause() {
        return """
                Pod Security, SELinux or seccomp forbids a right that kube-proxy cannot do without.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Exempt kube-system",
                        "kubectl label namespace kube-system pod-security.kubernetes.io/enforce=privileged; or an SELinux rule for the denial."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.");
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
