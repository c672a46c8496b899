package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeExecFormat extends Failure {
    ModprobeExecFormat() {
        super(
                "modprobe-exec-format",
                "The module is not for this kernel, or packed in a way this modprobe cannot read");
        severity(Severity.WARNING);
        when(
                says(
                        "WRONG {module:word}: the file is no module of kernel {release}",
                        "could not insert '{module:word}': Exec format error",
                        "insmod: ERROR: could not insert module {path}: Invalid module format",
                        "could not insert '{module:word}': Invalid module format"));
        explains(
                "modprobe-module-not-found",
                "iptables-legacy-table-missing",
                "iptables-canary-failed");
        cause(
                """
                The kernel refused the file: it was built for another release, is cut short, or is compressed (.zst, .xz) and the \
                modprobe of the image passes it on as it is. It has nothing to do with the architecture of the image.\
                """);
        fix(
                Step.advise(
                        "Load it on the host", "The host's own modprobe knows its compression."),
                Step.load(),
                Step.advise("Or use a newer image", "Whose kmod knows the compression."));
        doesNotFix("Another architecture of the image: that message is about the program.");
        questions(Question.KERNEL);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kmod: tools/modprobe.c",
                "linux: kernel/module/main.c, ENOEXEC",
                "https://github.com/kubernetes/kubernetes/issues/66454");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                WRONG iptable_nat: the file is no module of kernel 6.1.0-56-cloud-amd64, or this modprobe cannot read its compression
                """,
                """
                modprobe: ERROR: could not insert 'ip_tables': Exec format error
                """);
    }
}
