package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetVersionUnparseable extends Failure {
    IpsetVersionUnparseable() {
        super("ipset-version-unparseable", "ipset does not say its version");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(
                says(
                        "no ipset version found in string",
                        "Got invalid version string",
                        "is not a valid version string, MinCheckVersion"));
        explains("ipvs-unusable-fatal", "ipvs-fallback-silent", "iptables-version-unparseable");
        cause(
                """
                What ipset printed when it was asked for its version holds none.\
                """);
        fix(
                Step.advise(
                        "Run ipset --version in the same image",
                        "What it prints is the failure to repair."));
        questions(new Question("What does it print?", "ipset --version"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/ipset/ipset.go, getIPSetVersionString");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can't use the IPVS proxier: no ipset version found in string: nothing"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can't use the IPVS proxier: no ipset version found in string: nothing"
                """);
    }
}
