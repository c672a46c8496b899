package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class RhelUnmaintainedDriverNotice extends Failure {
    RhelUnmaintainedDriverNotice() {
        super("rhel-unmaintained-driver-notice", "Red Hat says that a module is not maintained");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "Warning: Unmaintained driver is detected",
                        "Warning: Deprecated Driver is detected",
                        "this driver is not recommended for new deployments"));
        cause(
                """
                RHEL prints this when iptables, ipset or nft_compat is loaded. It works.\
                """);
        fix(Step.advise("Nothing", "Plan for nftables mode before the next major release."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("RHEL 9 release notes, deprecated functionality");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                [   12.345678] Warning: Unmaintained driver is detected: ip_set
                """);
    }
}
