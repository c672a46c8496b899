package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.anyOf;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesVersionUnparseable extends Failure {
    IptablesVersionUnparseable() {
        super("iptables-version-unparseable", "iptables does not say its version");
        severity(Severity.WARNING);
        role(Role.WRAPPER);
        when(
                anyOf(
                        says(
                                "no iptables version found in string",
                                "is not a valid version string",
                                "couldn't parse iptables version"),
                        allOf(
                                says("Error checking iptables version, assuming version at least"),
                                not(
                                        says(
                                                "Error checking iptables version, assuming version at least 1.4.11: executable file not found",
                                                "Error checking iptables version, assuming version at least' version='{version}' err='executable file not found")))));
        cause(
                """
                kube-proxy asks iptables for its version to know which flags it takes. The program failed even at that: a broken program \
                in the image, emulation of another architecture, or an nft back-end that cannot reach the kernel.\
                """);
        fix(
                Step.advise(
                        "Run iptables -V in the same image",
                        "What it prints is the failure to repair."),
                Step.advise(
                        "Use the official image for the node's architecture",
                        "An emulated iptables cannot speak to the kernel."));
        questions(Question.IPTABLES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/util/iptables/iptables.go",
                "https://github.com/kubernetes/kubernetes/issues/87197");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                W1124 08:15:42.137482       1 iptables.go:214] Error checking iptables version, assuming version at least 1.4.11: exit status 2
                """)
                .ignoring(
                        """
                W1124 08:15:42.137482       1 iptables.go:237] Error checking iptables version, assuming version at least 1.4.11: executable file not found in $PATH
                """);
    }
}
