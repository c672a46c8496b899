package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesQemuEmulation implements Failure {
    @Override
    public String id() {
        return "iptables-qemu-emulation";
    }

    @Override
    public String title() {
        return "iptables of another architecture runs under emulation";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.IPTABLES;
    }

    @Override
    public Condition when() {
        return leavesNoMessage();
    }

    @Override
    public String cause() {
        return """
                Under qemu-user an iptables of another architecture cannot pass its structures to the kernel: the kernel answers \
                iptables who? or Protocol not available although the tables are there.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Use an image of the node's architecture",
                        "A tag with a manifest list, or the right digest. uname -m on the node against docker image inspect."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe: the tables are there.");
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question("Is it emulated?", "uname -m; ps -ef "));
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
