package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class KernelAutoloadDisabled implements Failure {
    @Override
    public String id() {
        return "kernel-autoload-disabled";
    }

    @Override
    public String title() {
        return "The kernel loads no modules by itself";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says(
                "kernel.modprobe = /bin/false",
                "kernel.modprobe = /bin/true",
                "/proc/sys/kernel/modprobe: /bin/false");
    }

    @Override
    public String cause() {
        return """
                kernel.modprobe is empty or /bin/false, so nothing that is normally loaded on first use is. A short list of modules is \
                then not enough: iptable_nat, the xt modules and all others have to be named.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.load(),
                Step.advise(
                        "Or turn autoload on again", "sysctl -w kernel.modprobe=/sbin/modprobe."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(
                "modprobe ip_tables alone: the rest is pulled in by autoload, which is off.");
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
