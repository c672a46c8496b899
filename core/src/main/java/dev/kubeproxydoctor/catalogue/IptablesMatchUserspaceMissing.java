package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesMatchUserspaceMissing extends Failure {
    IptablesMatchUserspaceMissing() {
        super("iptables-match-userspace-missing", "iptables does not know a match or target");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Couldn't find match '{extension:word}'",
                        "Couldn't find target '{extension:word}'",
                        "Couldn't load match '{extension:word}'",
                        "Couldn't load target '{extension:word}'"));
        explains(
                "iptables-restore-line-failed",
                "iptables-ensure-jump-failed",
                "iptables-unknown-option");
        cause(
                """
                Either the program's own library for the extension is not in the image, or the kernel has no module for it (iptables-nft \
                up to 1.8.7 says the same then), or the name is a chain that does not exist in this back-end.\
                """);
        fix(
                Step.load(),
                new Step.InstallModulePackage(),
                Step.advise(
                        "Use the official image",
                        "It holds every library that kube-proxy's rules use."));
        doesNotFix("mode: ipvs: it uses the same extensions.");
        questions(
                new Question(
                        "Does the extension's library exist, and does the kernel know it?",
                        "iptables -V; ls /usr/lib/*/xtables "));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "iptables: libxtables/xtables.c, load_extension",
                "https://github.com/k3s-io/k3s/issues/1812");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1499] "Failed to execute iptables-restore" err=<
                \texit status 2: iptables-restore v1.8.7 (nf_tables): Couldn't load match `statistic':No such file or directory
                \t
                \tError occurred at line: 27
                 >
                """);
    }
}
