package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeBinaryMissing extends Failure {
    ModprobeBinaryMissing() {
        super("modprobe-binary-missing", "There is no modprobe where it is needed");
        severity(Severity.WARNING);
        when(
                says(
                        "exec: 'modprobe': executable file not found",
                        "modprobe: error while loading shared libraries",
                        ": modprobe: command not found",
                        "command not found: modprobe"));
        cause(
                """
                A program wanted to load a module and found no modprobe: an image without kmod. Legacy iptables depends on it; \
                everything else is loaded by the kernel itself.\
                """);
        fix(
                Step.load(),
                Step.advise(
                        "Or use an image with kmod",
                        "The official one has it; mount /lib/modules besides."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes-incubator/kube-aws/issues/977");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 proxier.go:600] could not run modprobe: exec: "modprobe": executable file not found in $PATH
                """);
    }
}
