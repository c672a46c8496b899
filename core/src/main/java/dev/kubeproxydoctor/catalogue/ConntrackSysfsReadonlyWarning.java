package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackSysfsReadonlyWarning extends Failure {
    ConntrackSysfsReadonlyWarning() {
        super(
                "conntrack-sysfs-readonly-warning",
                "/sys is read-only; the conntrack limit stays as it is");
        severity(Severity.WARNING);
        when(
                says(
                        "sysfs is not writable",
                        "CRI error: /sys is read-only",
                        "DOCKER RESTART NEEDED (docker issue #24000)",
                        "no sysfs mounted"));
        cause(
                """
                Up to 1.35 kube-proxy sees that /sys is read-only, leaves the conntrack limit alone and says so.\
                """);
        fix(
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
