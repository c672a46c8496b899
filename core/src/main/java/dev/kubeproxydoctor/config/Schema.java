package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.text.Chars;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of KubeProxyConfiguration v1alpha1 by version. Source: kubernetes/kube-proxy
 * config/v1alpha1/types.go, tags v0.18.0 to v0.37.0-beta.0.
 */
public final class Schema {
    private Schema() {}

    /** What a field takes; {@code null} is taken by all of them and means the default. */
    public enum Type {
        STRING("a string"),
        BOOL("true or false"),
        INT("a whole number"),
        NUMBER("a number"),
        DURATION("a duration such as 30s, in quotes or plain"),
        STRINGS("a list of strings"),
        BOOLS("a mapping of names to true or false"),
        OBJECT("a mapping"),
        ANY("anything");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** {@code a whole number}. */
        public String words() {
            return words;
        }
    }

    /** One field, and the versions that have it. */
    public record Field(Type type, Versions versions) {}

    /** The oldest version that is looked at: what came before it was there. */
    private static final int THERE = 18;

    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        add(Type.STRING, THERE, "apiVersion kind hostnameOverride bindAddress mode");
        add(Type.STRING, THERE, "healthzBindAddress metricsBindAddress detectLocalMode");
        add(Type.STRING, THERE, "showHiddenMetricsForVersion clusterCIDR portRange");
        add(Type.BOOL, THERE, "enableProfiling");
        add(Type.BOOL, 19, "bindAddressHardFail");
        add(Type.BOOL, 31, "windowsRunAsService");
        add(Type.BOOLS, THERE, "featureGates");
        add(Type.STRINGS, THERE, "nodePortAddresses");
        add(Type.INT, THERE, "oomScoreAdj");
        add(Type.DURATION, THERE, "configSyncPeriod");
        FIELDS.put("udpIdleTimeout", new Field(Type.DURATION, new Versions(THERE, 26)));

        add(Type.OBJECT, THERE, "clientConnection");
        add(Type.STRING, THERE, "clientConnection.kubeconfig clientConnection.contentType");
        add(Type.STRING, THERE, "clientConnection.acceptContentTypes");
        add(Type.NUMBER, THERE, "clientConnection.qps");
        add(Type.INT, THERE, "clientConnection.burst");

        add(Type.OBJECT, THERE, "iptables");
        add(Type.INT, THERE, "iptables.masqueradeBit");
        add(Type.BOOL, THERE, "iptables.masqueradeAll");
        add(Type.BOOL, 26, "iptables.localhostNodePorts");
        add(Type.DURATION, THERE, "iptables.syncPeriod iptables.minSyncPeriod");

        add(Type.OBJECT, THERE, "ipvs");
        add(Type.DURATION, THERE, "ipvs.syncPeriod ipvs.minSyncPeriod");
        add(Type.STRING, THERE, "ipvs.scheduler");
        add(Type.STRINGS, THERE, "ipvs.excludeCIDRs");
        add(Type.BOOL, THERE, "ipvs.strictARP");
        add(Type.DURATION, THERE, "ipvs.tcpTimeout ipvs.tcpFinTimeout ipvs.udpTimeout");

        add(Type.OBJECT, 29, "nftables");
        add(Type.INT, 29, "nftables.masqueradeBit");
        add(Type.BOOL, 29, "nftables.masqueradeAll");
        add(Type.DURATION, 29, "nftables.syncPeriod nftables.minSyncPeriod");

        add(Type.OBJECT, THERE, "winkernel");
        add(Type.STRING, THERE, "winkernel.networkName winkernel.sourceVip");
        add(Type.BOOL, THERE, "winkernel.enableDSR");
        add(Type.STRING, 24, "winkernel.rootHnsEndpointName");
        add(Type.BOOL, 24, "winkernel.forwardHealthCheckVip");

        add(Type.OBJECT, 24, "detectLocal");
        add(Type.STRING, 24, "detectLocal.bridgeInterface detectLocal.interfaceNamePrefix");

        add(Type.OBJECT, THERE, "conntrack");
        add(Type.INT, THERE, "conntrack.maxPerCore conntrack.min");
        add(Type.DURATION, THERE, "conntrack.tcpEstablishedTimeout");
        add(Type.DURATION, THERE, "conntrack.tcpCloseWaitTimeout");
        add(Type.BOOL, 29, "conntrack.tcpBeLiberal");
        add(Type.DURATION, 29, "conntrack.udpTimeout conntrack.udpStreamTimeout");

        add(Type.OBJECT, 28, "logging");
        add(Type.STRING, 28, "logging.format");
        add(Type.ANY, 28, "logging.flushFrequency logging.vmodule logging.options");
        add(Type.INT, 28, "logging.verbosity");
    }

    private static void add(Type type, int since, String paths) {
        for (String path : Chars.words(paths)) {
            FIELDS.put(path, new Field(type, new Versions(since, Versions.FOREVER)));
        }
    }

    /** The field at a path like {@code conntrack.maxPerCore}, or null. */
    public static @Nullable Field field(String path) {
        return FIELDS.get(path);
    }

    /** All paths, in the order of the file. */
    public static Iterable<String> paths() {
        return FIELDS.keySet();
    }

    /** What the field at a path takes; anything where there is none. */
    public static Type type(String path) {
        Field field = FIELDS.get(path);
        return field == null ? Type.ANY : field.type();
    }

    /** Whether a configuration has a field of that name at its top. */
    public static boolean isTopLevel(String name) {
        return FIELDS.containsKey(name) && name.indexOf('.') < 0;
    }

    /** Whether the fields below a path are free: names of gates, options of logging. */
    public static boolean isOpen(String path) {
        return path.equals("featureGates") || path.startsWith("logging.");
    }
}
