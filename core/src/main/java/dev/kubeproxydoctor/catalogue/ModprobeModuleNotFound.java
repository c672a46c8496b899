package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeModuleNotFound extends Failure {
    ModprobeModuleNotFound() {
        super("modprobe-module-not-found", "The running kernel has no such module");
        severity(Severity.WARNING);
        when(
                says(
                        "WRONG {module:word}: not on the disk for kernel {release}",
                        "modprobe: FATAL: Module {module:word} not found in directory",
                        "modprobe: WARNING: Module {module:word} not found in directory",
                        "modprobe: module {module:word} not found in modules.dep",
                        "modinfo: ERROR: Module {module:word} not found",
                        "Failed to find module '{module:word}'"));
        cause(
                """
                modprobe found the module tree of the running kernel and in it no such module: it is not built, not installed \
                (kernel-modules-extra on RHEL), built in under another name, or merged into another one long ago.\
                """);
        fix(
                new Step.InstallModulePackage(),
                Step.advise(
                        "See how the kernel was configured",
                        "grep CONFIG_NAME /boot/config-$(uname -r): =m and no file means that a package is missing; not set that this kernel has it not; =y that it is built in and nothing is to be done."),
                new Step.PreferNftables());
        doesNotFix(
                "Loading nf_conntrack_ipv4 on kernel 4.19 or later: it was merged into nf_conntrack, the message is as it should be.");
        questions(Question.KERNEL);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kmod: tools/modprobe.c", "linux: a0ae2562c6c4, nf_conntrack_ipv4 merged");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                WRONG iptable_nat: not on the disk for kernel 6.1.0-56-cloud-amd64
                """,
                        """
                modprobe: FATAL: Module ip_tables not found in directory /lib/modules/6.12.0-55.9.1.el10_0.x86_64
                """)
                .ignoring(
                        """
                modprobe: ERROR: could not insert 'ip_vs': Exec format error
                """);
    }
}
