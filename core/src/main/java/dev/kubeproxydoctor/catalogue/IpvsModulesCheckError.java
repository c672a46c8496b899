package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsModulesCheckError extends Failure {
    IpvsModulesCheckError() {
        super("ipvs-modules-check-error", "kube-proxy cannot tell which modules are loaded");
        when(
                says(
                        "error getting installed ipvs required kernel modules",
                        "failed to find loaded kernel modules",
                        "Failed to read Kernel Config file",
                        "error determining kernel version to find required kernel modules",
                        "error reading osrelease file",
                        "error parsing kernel version"));
        explains("ipvs-fallback-silent", "ipvs-unusable-fatal");
        cause(
                """
                Up to 1.26 kube-proxy reads /proc/modules and the kernel's release to find the modules of IPVS. /proc is not the host's, \
                or the release cannot be read as a version.\
                """);
        fix(
                Step.advise(
                        "Run kube-proxy with the host's /proc",
                        "hostPID is not needed; a private or masked /proc is what hides the file."),
                Step.advise("Or upgrade to 1.27 or later", "It no longer checks a list."));
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, GetModules, 1.26 and before");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server_others.go:293] "Can't use the IPVS proxier" err="error getting installed ipvs required kernel modules: failed to find loaded kernel modules: open /proc/modules: no such file or directory"
                """);
    }
}
