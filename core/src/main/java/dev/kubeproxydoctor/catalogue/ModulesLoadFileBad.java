package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModulesLoadFileBad extends Failure {
    ModulesLoadFileBad() {
        super(
                "modules-load-file-bad",
                "A file in /etc/modules-load.d holds something that is no module");
        severity(Severity.WARNING);
        when(
                says(
                        "Failed to find module '+ {rest}'",
                        "Failed to find module '- {rest}'",
                        "Failed to find module 'modprobe {rest}'",
                        "Failed to find module '{module:word} {rest}'"));
        explains("modprobe-module-not-found");
        cause(
                """
                One bare name per line is what systemd-modules-load takes. A diff marker, a command or a comment behind the name makes \
                it look for a module of that whole line; it says so in its journal and exits with 0.\
                """);
        fix(
                Step.advise(
                        "Write one name per line",
                        "Comments only on lines of their own, with # or ; in front."),
                Step.load());
        doesNotFix("Looking at the exit status of the service: it is 0.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("systemd: src/modules-load/modules-load.c", "modules-load.d(5)");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Nov 24 08:15:42 node-1 systemd-modules-load[214]: Failed to find module '+ ip_tables'
                """);
    }
}
