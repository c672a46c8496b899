package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeBlockedByConfig extends Failure {
    ModprobeBlockedByConfig() {
        super("modprobe-blocked-by-config", "A rule in /etc/modprobe.d forbids the module");
        severity(Severity.WARNING);
        when(
                says(
                        "WRONG {module:word}: {file} line {number:word} keeps it out",
                        "Error running install command '{command}' for module {module:word}",
                        "Module '{module:word}' is deny-listed",
                        "Module '{module:word}' is blacklisted",
                        "install /bin/false",
                        "install /bin/true"));
        explains(
                "iptables-legacy-table-missing",
                "modprobe-module-not-found",
                "conntrack-sysctl-missing");
        cause(
                """
                An install rule runs /bin/false or /bin/true in place of loading: hardening guides put it there. With /bin/true modprobe \
                even reports success while nothing loads. A plain blacklist line stops loading by alias and systemd-modules-load, not an \
                explicit modprobe.\
                """);
        fix(
                Step.advise(
                        "Remove the rule",
                        "grep -rsE \"^(install|blacklist)\" /etc/modprobe.d /usr/lib/modprobe.d /run/modprobe.d; take the line out where the image is made."),
                Step.load());
        doesNotFix("modprobe --ignore-install by hand: the next boot obeys the rule again.");
        questions(
                new Question(
                        "What does the rule say?",
                        "modprobe --show-depends ip_tables; grep -rs ip_tables /etc/modprobe.d /usr/lib/modprobe.d"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kmod: libkmod/libkmod-module.c, command_do", "modprobe.d(5)");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                WRONG ip_tables: /etc/modprobe.d/hardening.conf line 1 keeps it out: install ip_tables /bin/true
                """,
                """
                modprobe: ERROR: ../libkmod/libkmod-module.c:1047 command_do() Error running install command '/bin/false' for module ip_tables: retcode 1
                modprobe: ERROR: could not insert 'ip_tables': Invalid argument
                """);
    }
}
