package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackSysfsReadonlyWarning implements Failure {
    @Override
    public String id() {
        return "conntrack-sysfs-readonly-warning";
    }

    @Override
    public String title() {
        return "/sys is read-only; the conntrack limit stays as it is";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says(
                "sysfs is not writable",
                "CRI error: /sys is read-only",
                "DOCKER RESTART NEEDED (docker issue #24000)",
                "no sysfs mounted");
    }

    @Override
    public String cause() {
        return """
                Up to 1.35 kube-proxy sees that /sys is read-only, leaves the conntrack limit alone and says so.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Make the pod privileged", "Then /sys is writable."),
                new Step.SetField("conntrack.maxPerCore", "0"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/conntrack.go, isSysFSWritable");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 conntrack.go:143] "Sysfs is not writable" mountPoint="/sys" mountOptions=["ro","nosuid"]
                """);
    }
}
