package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetTypeConflict extends Failure {
    IpsetTypeConflict() {
        super("ipset-type-conflict", "A set of that name exists with another type");
        severity(Severity.DEGRADED);
        when(says("set with the same name already exists"));
        explains("ipset-type-unsupported");
        cause(
                """
                An older kube-proxy made the set with another type, and it stayed when the new one started.\
                """);
        fix(
                Step.advise(
                        "Remove the set",
                        "With kube-proxy stopped: ipset destroy NAME; or reboot the node."));
        doesNotFix("modprobe: the type is there.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/issues/77265");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 ipset.go:161] Failed to make sure ip set: &{{KUBE-NODE-PORT-LOCAL-SCTP hash:ip,port}} exist, error: error creating ipset KUBE-NODE-PORT-LOCAL-SCTP, error: exit status 1 (ipset v6.34: Set cannot be created: set with the same name already exists)
                """);
    }
}
