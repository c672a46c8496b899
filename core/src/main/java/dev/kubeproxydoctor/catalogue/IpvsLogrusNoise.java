package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsLogrusNoise extends Failure {
    IpvsLogrusNoise() {
        super("ipvs-logrus-noise", "The IPVS library looked for its module");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Running modprobe ip_vs failed with message",
                        "Could not get ipvs family information from the kernel"));
        cause(
                """
                The library that speaks to IPVS tries modprobe when it is linked in, in every mode. Outside IPVS mode its two lines mean \
                nothing; in IPVS mode kube-proxy says itself what is missing.\
                """);
        fix(
                Step.advise(
                        "Nothing",
                        "Unless kube-proxy is in IPVS mode and dies: then its own last line tells."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "moby/ipvs: netlink_linux.go", "https://github.com/kubernetes/kops/issues/4544");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                time="2026-11-24T08:15:42Z" level=warning msg="Running modprobe ip_vs failed with message: ``, error: exec: \\"modprobe\\": executable file not found in $PATH"
                """);
    }
}
