package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ModprobeKeyRejected extends Failure {
    ModprobeKeyRejected() {
        super("modprobe-key-rejected", "The kernel wants a signature that the module lacks");
        severity(Severity.WARNING);
        when(
                says(
                        "WRONG {module:word}: kernel lockdown refuses modules that are not signed",
                        "WRONG {module:word}: the kernel wants a signed module",
                        "could not insert '{module:word}': Required key not available",
                        "could not insert '{module:word}': Key was rejected by service",
                        "Loading of unsigned module is rejected",
                        "unsigned module loading is restricted",
                        "Lockdown: modprobe: unsigned module"));
        explains("iptables-legacy-table-missing", "modprobe-not-permitted");
        cause(
                """
                Secure Boot or lockdown admits signed modules only, and this one has no signature or one by a key that is not enrolled.\
                """);
        fix(
                Step.advise(
                        "Use the distribution's own module", "It is signed for its own kernel."),
                Step.advise(
                        "Or enrol the key",
                        "mokutil --import KEY.der, then reboot and confirm; or turn Secure Boot off."));
        doesNotFix("modprobe --force.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: kernel/module/signing.c");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                WRONG ip_tables: kernel lockdown refuses modules that are not signed
                WRONG ip_tables: the kernel wants a signed module
                """,
                """
                modprobe: ERROR: could not insert 'ip_vs': Key was rejected by service
                """);
    }
}
