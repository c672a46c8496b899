package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.facts.Mode;
import java.util.List;

/**
 * Rules for durations. The periods of a mode count in that mode, those of iptables always up to
 * 1.30.
 */
final class PeriodRules {
    private static final Remark NEGATIVE =
            Remark.fatal(
                    Flaw.RANGE,
                    "A duration must not be negative; kube-proxy exits.",
                    Failures.configValidationFailed());

    private static final Remark LONGER =
            Remark.fatal(
                    Flaw.RANGE,
                    "minSyncPeriod must not be longer than syncPeriod; kube-proxy exits.",
                    Failures.configValidationFailed());

    static final List<Rule> ALL =
            List.of(
                    notNegative("iptables.syncPeriod").until(31),
                    notNegative("iptables.minSyncPeriod").until(31),
                    notLonger("iptables.minSyncPeriod").until(31),
                    notNegative("iptables.syncPeriod").in(Mode.IPTABLES).since(31),
                    notNegative("iptables.minSyncPeriod").in(Mode.IPTABLES).since(31),
                    notLonger("iptables.minSyncPeriod").in(Mode.IPTABLES).since(31),
                    notNegative("ipvs.syncPeriod").in(Mode.IPVS),
                    notNegative("ipvs.minSyncPeriod").in(Mode.IPVS),
                    notLonger("ipvs.minSyncPeriod").in(Mode.IPVS),
                    notNegative("ipvs.tcpTimeout").in(Mode.IPVS),
                    notNegative("ipvs.tcpFinTimeout").in(Mode.IPVS),
                    notNegative("ipvs.udpTimeout").in(Mode.IPVS),
                    notNegative("nftables.syncPeriod").in(Mode.NFTABLES),
                    notNegative("nftables.minSyncPeriod").in(Mode.NFTABLES),
                    notLonger("nftables.minSyncPeriod").in(Mode.NFTABLES),
                    notNegative("conntrack.tcpEstablishedTimeout"),
                    notNegative("conntrack.tcpCloseWaitTimeout"),
                    notNegative("conntrack.udpTimeout"),
                    notNegative("conntrack.udpStreamTimeout"),
                    notNegative("configSyncPeriod"),
                    Rule.of(
                            "configSyncPeriod",
                            Test.ZERO,
                            Remark.info(
                                    Flaw.DEFAULTED,
                                    "0 means the default here: 15 minutes.",
                                    Failures.configValidationFailed())));

    private PeriodRules() {}

    private static Rule notNegative(String path) {
        return Rule.of(path, Test.NEGATIVE, NEGATIVE);
    }

    private static Rule notLonger(String path) {
        return Rule.of(path, Test.LONGER_THAN_SYNC_PERIOD, LONGER);
    }
}
