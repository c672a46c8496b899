package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesQemuEmulation extends Failure {
    IptablesQemuEmulation() {
        super("iptables-qemu-emulation", "iptables of another architecture runs under emulation");
        severity(Severity.FATAL);
        stage(Stage.IPTABLES);
        when(leavesNoMessage());
        cause(
                """
                Under qemu-user an iptables of another architecture cannot pass its structures to the kernel: the kernel answers \
                iptables who? or Protocol not available although the tables are there.\
                """);
        fix(
                Step.advise(
                        "Use an image of the node's architecture",
                        "A tag with a manifest list, or the right digest. uname -m on the node against docker image inspect."));
        doesNotFix("modprobe: the tables are there.");
        questions(new Question("Is it emulated?", "uname -m; ps -ef "));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: Documentation/admin-guide/binfmt-misc.rst");
    }

    @Override
    public Examples examples() {
        return Examples.none();
    }
}
