package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeUnknownSymbol extends Failure {
    ModprobeUnknownSymbol() {
        super("modprobe-unknown-symbol", "The module does not fit the running kernel");
        severity(Severity.WARNING);
        when(
                says(
                        "WRONG {module:word}: a module that it needs is missing or of another build",
                        "Unknown symbol in module, or unknown parameter",
                        "x_tables: Unknown symbol",
                        "version magic '{magic}' should be"));
        explains("modprobe-module-not-found", "iptables-legacy-table-missing");
        cause(
                """
                The module asks for a symbol that this kernel does not export: it belongs to another build, or a module below it failed \
                first.\
                """);
        fix(
                Step.advise(
                        "Install modules and kernel of one build", "Then depmod -a and reboot."),
                new Step.Reboot());
        doesNotFix("modprobe --force-vermagic.");
        questions(Question.KERNEL);
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
