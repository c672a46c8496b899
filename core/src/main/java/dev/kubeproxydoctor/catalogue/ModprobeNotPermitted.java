package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeNotPermitted extends Failure {
    ModprobeNotPermitted() {
        super("modprobe-not-permitted", "The kernel takes no more modules");
        severity(Severity.WARNING);
        when(
                says(
                        "WRONG kernel.modules_disabled is 1",
                        "WRONG {module:word}: not permitted",
                        "could not insert '{module:word}': Operation not permitted",
                        "Failed to insert module '{module:word}': Operation not permitted"));
        explains(
                "iptables-legacy-table-missing",
                "modprobe-module-not-found",
                "conntrack-sysctl-missing");
        cause(
                """
                kernel.modules_disabled=1 (which only a reboot undoes), a container without CAP_SYS_MODULE or in a user namespace, or a \
                lockdown that wants signatures.\
                """);
        fix(
                Step.advise(
                        "Find out which",
                        "cat /proc/sys/kernel/modules_disabled /sys/kernel/security/lockdown"),
                Step.load(),
                new Step.Reboot());
        doesNotFix("Setting kernel.modules_disabled back to 0: the kernel refuses.");
        questions(
                new Question(
                        "Which lock is it?",
                        "cat /proc/sys/kernel/modules_disabled /sys/kernel/security/lockdown; id -u"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: kernel/module/main.c, may_init_module");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                WRONG kernel.modules_disabled is 1: nothing loads until a reboot
                WRONG xt_mark: not permitted
                """,
                """
                modprobe: ERROR: could not insert 'xt_statistic': Operation not permitted
                """);
    }
}
