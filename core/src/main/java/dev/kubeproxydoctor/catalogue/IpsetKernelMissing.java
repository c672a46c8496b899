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

final class IpsetKernelMissing extends Failure {
    IpsetKernelMissing() {
        super("ipset-kernel-missing", "The kernel has no ip_set");
        stage(Stage.MODE);
        when(
                says(
                        "error getting ipset version, error: exit status",
                        "Cannot open session to kernel",
                        "ipset v{version}: Kernel error received: Invalid argument"));
        explains("ipvs-unusable-fatal", "ipvs-fallback-silent", "ipset-type-unsupported");
        cause(
                """
                The ipset program is there, and the kernel does not answer it: ip_set is not loaded. On RHEL 10 and its clones it is in \
                kernel-modules-extra.\
                """);
        fix(Step.load("ip_set"), new Step.InstallModulePackage(), new Step.PreferNftables());
        doesNotFix("Reinstalling the ipset program: it runs.");
        questions(Question.MODULES, Question.KERNEL);
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("ipset: lib/mnl.c", "linux: net/netfilter/ipset/ip_set_core.c");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can't use the IPVS proxier: error getting ipset version, error: exit status 1"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can't use the IPVS proxier: error getting ipset version, error: exit status 1"
                """,
                """
                ipset v7.17: Cannot open session to kernel.
                """);
    }
}
