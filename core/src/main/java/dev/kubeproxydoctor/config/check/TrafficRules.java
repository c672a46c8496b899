package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import java.util.List;

/** Rules for how local traffic is detected and how the API server is reached. */
final class TrafficRules {
    static final List<Rule> ALL =
            List.of(
                    Rule.invalid(
                            "detectLocalMode",
                            Test.UNKNOWN_DETECTION,
                            "{value} is not a mode. Use ClusterCIDR, NodeCIDR, BridgeInterface or InterfaceNamePrefix."),
                    Rule.of(
                                    "detectLocalMode",
                                    Test.DETECTION_BY_INTERFACE,
                                    Remark.fatal(
                                            Flaw.NOT_IN_VERSION,
                                            "The mode was added in 1.24.",
                                            Failures.configValidationFailed()))
                            .until(24),
                    needed("BridgeInterface", "detectLocal.bridgeInterface", Test.NO_BRIDGE),
                    needed(
                            "InterfaceNamePrefix",
                            "detectLocal.interfaceNamePrefix",
                            Test.NO_INTERFACE_PREFIX),
                    Rule.invalid(
                            "showHiddenMetricsForVersion",
                            Test.NOT_THE_VERSION_BEFORE,
                            "{value} is not the minor version before kube-proxy's own, the only one allowed; kube-proxy exits."),
                    Rule.of(
                            "clientConnection.kubeconfig",
                            Test.RELATIVE,
                            Remark.warning(
                                    Flaw.MISLEADING,
                                    "A relative path depends on the directory in which kube-proxy is started.",
                                    Failures.kubeconfigMissing())),
                    Rule.of(
                            "clusterCIDR",
                            Test.NO_CLUSTER_CIDR,
                            Remark.info(
                                    Flaw.MISSING,
                                    "Without clusterCIDR kube-proxy does not know local traffic: what pods send to external addresses of Services is masqueraded, or not at all.",
                                    Failures.detectLocalNoCidr())),
                    Rule.of(
                                    "clientConnection.kubeconfig",
                                    Test.NO_KUBECONFIG,
                                    Remark.info(
                                            Flaw.MISSING,
                                            "Without a kubeconfig kube-proxy uses the pod's service account; outside a pod it exits.",
                                            Failures.inclusterEnvMissing()))
                            .at("clientConnection"));

    private TrafficRules() {}

    private static Rule needed(String mode, String field, Test test) {
        String message = "detectLocalMode " + mode + " needs " + field + "; kube-proxy exits.";
        Remark remark = Remark.fatal(Flaw.MISSING, message, Failures.detectLocalMissingInterface());
        return Rule.of(field, test, remark).at("detectLocalMode").since(24);
    }
}
