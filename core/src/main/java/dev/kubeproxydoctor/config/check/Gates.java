package dev.kubeproxydoctor.config.check;

import static dev.kubeproxydoctor.config.Versions.FOREVER;

import dev.kubeproxydoctor.config.Versions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Feature gates that stand in kube-proxy's configurations, by version. kube-proxy knows those of
 * other components too: {@link OtherGates}. Source: kubernetes/kubernetes
 * pkg/features/kube_features.go by version.
 */
final class Gates {
    private Gates() {}

    /**
     * One gate.
     *
     * @param versions those that have it
     * @param locked the first one in which it is locked to true; {@link Versions#FOREVER} where it
     *     still can be set
     */
    record Gate(Versions versions, int locked) {}

    private static final Map<String, Gate> GATES = new LinkedHashMap<>();

    static {
        add("SupportIPVSProxyMode", 8, FOREVER, 20);
        add("IPv6DualStack", 15, 23, 25);
        add("EndpointSlice", 16, 21, 25);
        add("EndpointSliceProxying", 18, 22, 25);
        add("WindowsEndpointSliceProxying", 19, 22, 25);
        add("ServiceTopology", 17, FOREVER, 22);
        add("TopologyAwareHints", 21, 33, 36);
        add("ServiceInternalTrafficPolicy", 21, 26, 28);
        add("ServiceLBNodePortControl", 20, 24, 26);
        add("MixedProtocolLBService", 20, 26, 28);
        add("ProxyTerminatingEndpoints", 22, 28, 30);
        add("EndpointSliceTerminatingCondition", 20, 26, 28);
        add("MinimizeIPTablesRestore", 26, 28, 30);
        add("KubeProxyDrainingTerminatingNodes", 28, 31, 33);
        add("NFTablesProxyMode", 29, 33, FOREVER);
        add("NFTablesNetlink", 37, FOREVER, FOREVER);
        add("KubeProxyNFTablesLocalhostNodePorts", 37, FOREVER, FOREVER);
        add("KubeProxyIPVS", 37, FOREVER, FOREVER);
        add("WinOverlay", 14, 34, 37);
        add("WinDSR", 14, 34, 37);
        add("ServiceTrafficDistribution", 30, 33, 36);
        add("PreferSameTrafficDistribution", 33, 35, FOREVER);
        add("MultiCIDRServiceAllocator", 27, 34, FOREVER);
        add("LoadBalancerIPMode", 29, 32, 35);
        add("ContextualLogging", 24, FOREVER, FOREVER);
        add("LoggingAlphaOptions", 24, FOREVER, FOREVER);
        add("LoggingBetaOptions", 24, FOREVER, FOREVER);
        add("AllAlpha", 5, FOREVER, FOREVER);
        add("AllBeta", 18, FOREVER, FOREVER);
    }

    private static void add(String name, int since, int locked, int until) {
        GATES.put(name, new Gate(new Versions(since, until), locked));
    }

    /** The names of all. */
    static Iterable<String> names() {
        return GATES.keySet();
    }

    /** The gate, or null. */
    static @Nullable Gate gate(String name) {
        return GATES.get(name);
    }
}
