package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetVersionUnparseable implements Failure {
    @Override
    public String id() {
        return "ipset-version-unparseable";
    }

    @Override
    public String title() {
        return "ipset does not say its version";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.MODE;
    }

    @Override
    public Condition when() {
        return says(
                "no ipset version found in string",
                "Got invalid version string",
                "is not a valid version string, MinCheckVersion");
    }

    @Override
    public List<String> explains() {
        return List.of(
                "ipvs-unusable-fatal", "ipvs-fallback-silent", "iptables-version-unparseable");
    }

    @Override
    public String cause() {
        return """
                What ipset printed when it was asked for its version holds none.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Run ipset --version in the same image",
                        "What it prints is the failure to repair."));
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question("What does it print?", "ipset --version"));
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
