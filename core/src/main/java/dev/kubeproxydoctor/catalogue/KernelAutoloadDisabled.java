package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class KernelAutoloadDisabled extends Failure {
    KernelAutoloadDisabled() {
        super("kernel-autoload-disabled", "The kernel loads no modules by itself");
        severity(Severity.WARNING);
        when(
                says(
                        "kernel.modprobe = /bin/false",
                        "kernel.modprobe = /bin/true",
                        "/proc/sys/kernel/modprobe: /bin/false"));
        cause(
                """
                kernel.modprobe is empty or /bin/false, so nothing that is normally loaded on first use is. A short list of modules is \
                then not enough: iptable_nat, the xt modules and all others have to be named.\
                """);
        fix(
                Step.load(),
                Step.advise(
                        "Or turn autoload on again", "sysctl -w kernel.modprobe=/sbin/modprobe."));
        doesNotFix("modprobe ip_tables alone: the rest is pulled in by autoload, which is off.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: Documentation/admin-guide/sysctl/kernel.rst, modprobe");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                $ sysctl kernel.modprobe
                kernel.modprobe = /bin/false
                """);
    }
}
