package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Severity;
import java.util.List;

/** Rules for addresses, ports and the scheduler of ipvs. */
final class AddressRules {
    private static final String WITH_PORT =
            "{value} is not an IP address with a port from 1 to 65535, such as 0.0.0.0:10256.";

    private static final String NOT_A_RANGE = "{value} is not a range of ports, such as 1000-2000.";

    /** Up to 1.26 the validation refuses it, from 1.27 on the kernel does. */
    private static final Remark NO_SCHEDULER =
            Remark.fatal(
                    Flaw.INVALID,
                    "Linux has no IPVS scheduler {value}; ipvs mode does not start without one.",
                    Failures.ipvsSchedulerInvalid());

    static final List<Rule> ALL =
            List.of(
                    Rule.invalid(
                            "bindAddress",
                            Test.NOT_AN_ADDRESS,
                            "{value} is not an IP address; a host name is not accepted."),
                    portless("healthzBindAddress"),
                    portless("metricsBindAddress"),
                    Rule.invalid(
                            "healthzBindAddress",
                            Test.NOT_AN_ADDRESS_WITH_PORT,
                            WITH_PORT,
                            Failures.configHostportInvalid()),
                    Rule.invalid(
                            "metricsBindAddress",
                            Test.NOT_AN_ADDRESS_WITH_PORT,
                            WITH_PORT,
                            Failures.configHostportInvalid()),
                    Rule.invalid("portRange", Test.NOT_A_RANGE_OF_PORTS, NOT_A_RANGE).until(31),
                    Rule.of(
                            "portRange",
                            Test.NOT_A_RANGE_AND_VERSION_UNKNOWN,
                            Remark.warning(
                                    Flaw.INVALID,
                                    NOT_A_RANGE + " Up to 1.30 kube-proxy exits.",
                                    Failures.configValidationFailed())),
                    Rule.invalid(
                                    "ipvs.excludeCIDRs[]",
                                    Test.NOT_A_CIDR,
                                    "{value} is not a CIDR; kube-proxy exits.")
                            .in(Mode.IPVS),
                    Rule.of("ipvs.scheduler", Test.NOT_A_SCHEDULER, NO_SCHEDULER)
                            .in(Mode.IPVS)
                            .until(27),
                    Rule.of(
                                    "ipvs.scheduler",
                                    Test.NOT_A_SCHEDULER,
                                    NO_SCHEDULER.as(Severity.WARNING))
                            .in(Mode.IPVS)
                            .since(27),
                    Rule.of(
                            "metricsBindAddress",
                            Test.EVERY_ADDRESS,
                            Remark.info(
                                    Flaw.MISLEADING,
                                    "Everybody who can reach the node can read the metrics.",
                                    Failures.metricsPortInUse())));

    private AddressRules() {}

    private static Rule portless(String path) {
        return Rule.of(
                path,
                Test.WITHOUT_PORT,
                Remark.info(
                        Flaw.MISLEADING,
                        "No port stands behind the address; kube-proxy takes its usual one.",
                        Failures.configHostportInvalid()));
    }
}
