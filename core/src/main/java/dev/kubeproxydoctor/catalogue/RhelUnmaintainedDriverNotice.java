package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class RhelUnmaintainedDriverNotice implements Failure {
    @Override
    public String id() {
        return "rhel-unmaintained-driver-notice";
    }

    @Override
    public String title() {
        return "Red Hat says that a module is not maintained";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.BENIGN;
    }

    @Override
    public Condition when() {
        return says(
                "Warning: Unmaintained driver is detected",
                "Warning: Deprecated Driver is detected",
                "this driver is not recommended for new deployments");
    }

    @Override
    public Role role() {
        return Role.NOISE;
    }

    @Override
    public String cause() {
        return """
                RHEL prints this when iptables, ipset or nft_compat is loaded. It works.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Nothing", "Plan for nftables mode before the next major release."));
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
