package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModulesLoadFileBad implements Failure {
    @Override
    public String id() {
        return "modules-load-file-bad";
    }

    @Override
    public String title() {
        return "A file in /etc/modules-load.d holds something that is no module";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says(
                "Failed to find module '+ {rest}'",
                "Failed to find module '- {rest}'",
                "Failed to find module 'modprobe {rest}'",
                "Failed to find module '{module:word} {rest}'");
    }

    @Override
    public List<String> explains() {
        return List.of("modprobe-module-not-found");
    }

    @Override
    public String cause() {
        return """
                One bare name per line is what systemd-modules-load takes. A diff marker, a command or a comment behind the name makes \
                it look for a module of that whole line; it says so in its journal and exits with 0.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Write one name per line",
                        "Comments only on lines of their own, with # or ; in front."),
                Step.load());
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Looking at the exit status of the service: it is 0.");
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
