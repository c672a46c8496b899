package dev.kubeproxydoctor.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of KubeProxyConfiguration v1alpha1 by version. Source: kubernetes/kube-proxy
 * config/v1alpha1/types.go, tags v0.18.0 to v0.37.0-beta.0.
 */
final class Schema {
    private Schema() {}

    /**
     * One field.
     *
     * @param since the minor version of Kubernetes in which it came; 18 stands for "was there"
     * @param until the first minor version without it; 99 where it is still there
     */
    record Field(int since, int until) {}

    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        add(
                18,
                "apiVersion",
                "kind",
                "featureGates",
                "clientConnection",
                "hostnameOverride",
                "bindAddress",
                "healthzBindAddress");
        add(
                18,
                "metricsBindAddress",
                "enableProfiling",
                "showHiddenMetricsForVersion",
                "mode",
                "iptables",
                "ipvs",
                "winkernel",
                "detectLocalMode");
        add(
                18,
                "clusterCIDR",
                "nodePortAddresses",
                "oomScoreAdj",
                "conntrack",
                "configSyncPeriod",
                "portRange");
        add(
                18,
                "clientConnection.kubeconfig",
                "clientConnection.acceptContentTypes",
                "clientConnection.contentType");
        add(18, "clientConnection.qps", "clientConnection.burst");
        add(
                18,
                "iptables.masqueradeBit",
                "iptables.masqueradeAll",
                "iptables.syncPeriod",
                "iptables.minSyncPeriod");
        add(
                18,
                "ipvs.syncPeriod",
                "ipvs.minSyncPeriod",
                "ipvs.scheduler",
                "ipvs.excludeCIDRs",
                "ipvs.strictARP");
        add(18, "ipvs.tcpTimeout", "ipvs.tcpFinTimeout", "ipvs.udpTimeout");
        add(18, "winkernel.networkName", "winkernel.sourceVip", "winkernel.enableDSR");
        add(
                18,
                "conntrack.maxPerCore",
                "conntrack.min",
                "conntrack.tcpEstablishedTimeout",
                "conntrack.tcpCloseWaitTimeout");
        add(19, "bindAddressHardFail");
        add(24, "detectLocal", "detectLocal.bridgeInterface", "detectLocal.interfaceNamePrefix");
        add(24, "winkernel.rootHnsEndpointName", "winkernel.forwardHealthCheckVip");
        add(26, "iptables.localhostNodePorts");
        add(
                28,
                "logging",
                "logging.format",
                "logging.flushFrequency",
                "logging.verbosity",
                "logging.vmodule",
                "logging.options");
        add(
                29,
                "nftables",
                "nftables.masqueradeBit",
                "nftables.masqueradeAll",
                "nftables.syncPeriod",
                "nftables.minSyncPeriod");
        add(29, "conntrack.tcpBeLiberal", "conntrack.udpTimeout", "conntrack.udpStreamTimeout");
        add(31, "windowsRunAsService");
        FIELDS.put("udpIdleTimeout", new Field(18, 26));
    }

    private static void add(int since, String... paths) {
        for (String path : paths) {
            FIELDS.put(path, new Field(since, 99));
        }
    }

    /** The field at a path like {@code conntrack.maxPerCore}, or null. */
    static Field field(String path) {
        return FIELDS.get(path);
    }

    /** Whether a configuration has a field of that name at its top. */
    static boolean isTopLevel(String name) {
        return FIELDS.containsKey(name) && name.indexOf('.') < 0;
    }

    /** Whether the fields below a path are free: names of gates, options of logging. */
    static boolean isOpen(String path) {
        return path.equals("featureGates") || path.startsWith("logging.");
    }
}
