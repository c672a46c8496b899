package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeModdepMissing extends Failure {
    ModprobeModdepMissing() {
        super("modprobe-moddep-missing", "The running kernel's module tree is not there");
        severity(Severity.WARNING);
        when(
                says(
                        "WRONG there is no /lib/modules/{release}: the modules of the running kernel are gone",
                        "could not open moddep file '{path}'",
                        "modprobe: can't change directory to '/lib/modules'",
                        "modprobe: can't change directory to '{path}': No such file",
                        "modprobe: can't open 'modules.dep'"));
        explains(
                "modprobe-module-not-found",
                "iptables-legacy-table-missing",
                "conntrack-sysctl-missing");
        cause(
                """
                There is no /lib/modules/RELEASE of the running kernel where modprobe runs: the kernel was upgraded and not yet booted, \
                or the pod does not mount /lib/modules.\
                """);
        fix(
                new Step.Reboot(),
                Step.advise(
                        "In a pod: mount /lib/modules", "hostPath /lib/modules, readOnly: true."),
                Step.advise(
                        "Or reinstall the modules of the running kernel",
                        "And depmod -a if the tree is there without modules.dep."));
        doesNotFix("Loading modules of another release: the kernel refuses them.");
        questions(new Question("Which trees are there?", "uname -r; ls /lib/modules"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kmod: libkmod/libkmod.c, kmod_lookup_alias_from_moddep_file",
                "https://github.com/rancher/rke/issues/642");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                WRONG there is no /lib/modules/7.3.4+deb13-cloud-amd64: the modules of the running kernel are gone
                      next: reboot: modules are installed for 6.1.0-57-cloud-amd64
                """,
                """
                modprobe: ERROR: ../libkmod/libkmod.c:586 kmod_search_moddep() could not open moddep file '/lib/modules/6.1.0-17-amd64/modules.dep.bin'
                modprobe: FATAL: Module ip_tables not found in directory /lib/modules/6.1.0-17-amd64
                """);
    }
}
