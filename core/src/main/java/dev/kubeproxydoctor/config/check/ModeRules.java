package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.facts.Mode;
import java.util.List;

/** Rules for {@code mode}. */
final class ModeRules {
    private static final Remark NO_NFTABLES =
            Remark.fatal(
                    Flaw.NOT_IN_VERSION,
                    "This version of kube-proxy does not offer nftables mode; it is on by default from 1.31.",
                    Failures.nftablesModeNotEnabled());

    static final List<Rule> ALL =
            List.of(
                    Rule.invalid(
                            "mode",
                            Test.UNKNOWN_MODE,
                            "{value} is not a mode. Use iptables, ipvs or nftables.",
                            Failures.configModeInvalid()),
                    Rule.of("mode", Test.ANY_VALUE, NO_NFTABLES).in(Mode.NFTABLES).until(29),
                    Rule.of("mode", Test.WITHOUT_NFTABLES_GATE, NO_NFTABLES)
                            .in(Mode.NFTABLES)
                            .since(29)
                            .until(31),
                    Rule.of(
                                    "mode",
                                    Test.NFTABLES_MAY_BE_MISSING,
                                    Remark.info(
                                            Flaw.NOT_IN_VERSION,
                                            "nftables mode needs Kubernetes 1.31 and Linux 5.13; the versions that run here are not known.",
                                            Failures.nftablesModeNotEnabled()))
                            .in(Mode.NFTABLES),
                    Rule.of(
                                    "mode",
                                    Test.ANY_VALUE,
                                    Remark.info(
                                            Flaw.DEPRECATED,
                                            "userspace mode is deprecated, and was removed in 1.26.",
                                            Failures.configModeUserspaceRemoved()))
                            .in(Mode.USERSPACE)
                            .until(26),
                    Rule.of(
                                    "mode",
                                    Test.ANY_VALUE,
                                    Remark.fatal(
                                            Flaw.NOT_IN_VERSION,
                                            "userspace mode was removed in 1.26; from then on kube-proxy exits.",
                                            Failures.configModeUserspaceRemoved()))
                            .in(Mode.USERSPACE)
                            .since(26),
                    Rule.invalid(
                                    "mode",
                                    Test.NOT_ON_WINDOWS,
                                    "kernelspace is the mode of Windows; on Linux kube-proxy exits.",
                                    Failures.configModeInvalid())
                            .in(Mode.KERNELSPACE),
                    Rule.of(
                                    "mode",
                                    Test.IPVS_IS_DEPRECATED,
                                    Remark.info(
                                            Flaw.DEPRECATED,
                                            "ipvs mode is deprecated since 1.35; it still works.",
                                            Failures.ipvsDeprecated()))
                            .in(Mode.IPVS));

    private ModeRules() {}
}
