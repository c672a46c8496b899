package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetProtocolsFileMissing extends Failure {
    IpsetProtocolsFileMissing() {
        super("ipset-protocols-file-missing", "The image has no /etc/protocols");
        severity(Severity.DEGRADED);
        when(
                says(
                        "cannot parse 'tcp' as a protocol",
                        "cannot parse 'udp' as a protocol",
                        "cannot parse 'sctp' as a protocol"));
        explains("ipset-entry-failed");
        cause(
                """
                ipset looks protocol names up in /etc/protocols, and the image has no such file.\
                """);
        fix(
                Step.advise(
                        "Use the official image, or install netbase",
                        "apt-get install netbase brings the file."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/issues/79400");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 ipset.go:178] Failed to add entry 10.96.0.1,tcp:443 to ip set: KUBE-CLUSTER-IP, error: error adding entry 10.96.0.1,tcp:443, error: exit status 1 (ipset v6.38: Syntax error: cannot parse 'tcp' as a protocol)
                """);
    }
}
