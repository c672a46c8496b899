package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeUnknownSymbol implements Failure {
    @Override
    public String id() {
        return "modprobe-unknown-symbol";
    }

    @Override
    public String title() {
        return "The module does not fit the running kernel";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says(
                "WRONG {module:word}: a module that it needs is missing or of another build",
                "Unknown symbol in module, or unknown parameter",
                "x_tables: Unknown symbol",
                "version magic '{magic}' should be");
    }

    @Override
    public List<String> explains() {
        return List.of("modprobe-module-not-found", "iptables-legacy-table-missing");
    }

    @Override
    public String cause() {
        return """
                The module asks for a symbol that this kernel does not export: it belongs to another build, or a module below it failed \
                first.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Install modules and kernel of one build", "Then depmod -a and reboot."),
                new Step.Reboot());
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe --force-vermagic.");
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.KERNEL);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: kernel/module/main.c, simplify_symbols");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                WRONG xt_nat: a module that it needs is missing or of another build
                """,
                """
                modprobe: ERROR: could not insert 'ip_vs_rr': Unknown symbol in module, or unknown parameter (see dmesg)
                """);
    }
}
