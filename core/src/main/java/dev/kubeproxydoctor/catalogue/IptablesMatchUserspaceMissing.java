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

final class IptablesMatchUserspaceMissing implements Failure {
    @Override
    public String id() {
        return "iptables-match-userspace-missing";
    }

    @Override
    public String title() {
        return "iptables does not know a match or target";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "Couldn't find match '{extension:word}'",
                "Couldn't find target '{extension:word}'",
                "Couldn't load match '{extension:word}'",
                "Couldn't load target '{extension:word}'");
    }

    @Override
    public List<String> explains() {
        return List.of(
                "iptables-restore-line-failed",
                "iptables-ensure-jump-failed",
                "iptables-unknown-option");
    }

    @Override
    public String cause() {
        return """
                Either the program's own library for the extension is not in the image, or the kernel has no module for it (iptables-nft \
                up to 1.8.7 says the same then), or the name is a chain that does not exist in this back-end.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.load(),
                new Step.InstallModulePackage(),
                Step.advise(
                        "Use the official image",
                        "It holds every library that kube-proxy's rules use."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("mode: ipvs: it uses the same extensions.");
    }

    @Override
    public List<Question> questions() {
        return List.of(
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
