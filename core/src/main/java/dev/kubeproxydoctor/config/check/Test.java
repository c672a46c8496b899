package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What can be wrong with the value of a field; those at the end are wrong if there is no value. */
enum Test {
    ANY_VALUE,
    IPVS_IS_DEPRECATED,
    NFTABLES_MAY_BE_MISSING,
    UNKNOWN_MODE,
    WITHOUT_NFTABLES_GATE,
    NOT_ON_WINDOWS,
    NOT_AN_ADDRESS,
    NOT_AN_ADDRESS_WITH_PORT,
    WITHOUT_PORT,
    NOT_A_RANGE_OF_PORTS,
    NOT_A_RANGE_AND_VERSION_UNKNOWN,
    NOT_A_CIDR,
    EVERY_ADDRESS,
    NOT_A_SCHEDULER,
    NEGATIVE,
    NOT_THE_VERSION_BEFORE,
    LONGER_THAN_SYNC_PERIOD,
    ZERO,
    UNKNOWN_DETECTION,
    DETECTION_BY_INTERFACE,
    RELATIVE,
    NO_BRIDGE(true),
    NO_INTERFACE_PREFIX(true),
    NO_CLUSTER_CIDR(true),
    NO_KUBECONFIG(true);

    private static final List<String> SCHEDULERS =
            Chars.words("rr wrr lc wlc lblc lblcr sh dh sed nq mh fo ovf");

    /** 0 is replaced by so much before it is checked. */
    private static final long DEFAULT_SYNC_PERIOD = 30_000_000_000L;

    /** The oldest version before one that has the field whose value is a version. */
    private static final int OLDEST = 16;

    private final boolean ofNothing;

    Test() {
        this(false);
    }

    Test(boolean ofNothing) {
        this.ofNothing = ofNothing;
    }

    /** Whether it is about a field that has no value. */
    boolean isOfNothing() {
        return ofNothing;
    }

    /** Whether {@code value}, which stands at {@code path}, is wrong in this way. */
    boolean holds(String value, String path, Settings settings) {
        return switch (this) {
            case ANY_VALUE -> true;
            case IPVS_IS_DEPRECATED -> settings.facts().kubernetesAtLeast(35);
            case NFTABLES_MAY_BE_MISSING ->
                    !settings.facts().kubernetesBelow(31)
                            && !settings.facts().kubernetesAtLeast(31);
            case UNKNOWN_MODE -> !Chars.lower(value).equals(value) || Mode.of(value).isEmpty();
            case WITHOUT_NFTABLES_GATE -> !isOn("featureGates.NFTablesProxyMode", settings);
            case NOT_ON_WINDOWS -> !isOnWindows(settings);
            case NOT_AN_ADDRESS -> Networks.family(value) == 0;
            case NOT_AN_ADDRESS_WITH_PORT -> !Networks.isHostPort(value);
            case WITHOUT_PORT -> Networks.family(value) != 0;
            case NOT_A_RANGE_OF_PORTS -> !Networks.isPortRange(value);
            case NOT_A_RANGE_AND_VERSION_UNKNOWN ->
                    !Networks.isPortRange(value) && settings.facts().kubernetes().isEmpty();
            case NOT_A_CIDR -> Networks.cidrFamily(value) == 0;
            case EVERY_ADDRESS -> value.startsWith("0.0.0.0");
            case NOT_A_SCHEDULER -> !SCHEDULERS.contains(value);
            case NEGATIVE -> nanoseconds(value) < 0;
            case NOT_THE_VERSION_BEFORE -> !isVersionBefore(value, settings.facts());
            case LONGER_THAN_SYNC_PERIOD -> isLongerThanSyncPeriod(path, settings);
            case ZERO -> isZero(value) && !isZero(settings.text("iptables.syncPeriod"));
            case UNKNOWN_DETECTION ->
                    !isByInterface(value)
                            && !value.equals("ClusterCIDR")
                            && !value.equals("NodeCIDR");
            case DETECTION_BY_INTERFACE -> isByInterface(value);
            case RELATIVE -> !value.startsWith("/") && !value.contains(":\\");
            case NO_BRIDGE -> detection(settings).equals("BridgeInterface");
            case NO_INTERFACE_PREFIX -> detection(settings).equals("InterfaceNamePrefix");
            case NO_CLUSTER_CIDR ->
                    detection(settings).equals("ClusterCIDR") && settings.hidden(path).isEmpty();
            case NO_KUBECONFIG -> settings.value("clientConnection").isPresent();
        };
    }

    private static boolean isOn(String gate, Settings settings) {
        Optional<Node> value = settings.value(gate);
        return value.isPresent()
                && value.get() instanceof ScalarNode scalar
                && Scalars.isTrue(scalar);
    }

    /** Whether what belongs to Windows in the file says that it is meant for that. */
    private static boolean isOnWindows(Settings settings) {
        return settings.facts().value(Key.OS_NAME).orElse("").contains("Windows")
                || settings.value("winkernel").isPresent()
                || settings.value("featureGates.WinOverlay").isPresent()
                || settings.value("featureGates.WinDSR").isPresent()
                || settings.text("clientConnection.kubeconfig").indexOf('\\') >= 0;
    }

    /** {@code 1.33} for 1.34; for an unknown version, any that has one after it. */
    private static boolean isVersionBefore(String value, Facts facts) {
        int minor = value.startsWith("1.") ? Networks.number(value.substring(2)) : -1;
        return facts.kubernetes().isPresent()
                ? minor == facts.kubernetes().get().minor() - 1
                : minor >= OLDEST;
    }

    private static boolean isLongerThanSyncPeriod(String path, Settings settings) {
        String section = path.substring(0, path.indexOf('.'));
        long sync = nanoseconds(settings.text(section + ".syncPeriod"));
        long least = nanoseconds(settings.text(path));
        return least > (sync == 0 ? DEFAULT_SYNC_PERIOD : sync) && sync >= 0;
    }

    /** A period of 0; what kubeadm writes everywhere and means the default by. */
    private static boolean isZero(String duration) {
        return Durations.nanoseconds(duration).orElse(1L) == 0;
    }

    private static long nanoseconds(String duration) {
        return Durations.nanoseconds(duration).orElse(0L);
    }

    private static boolean isByInterface(String mode) {
        return mode.equals("BridgeInterface") || mode.equals("InterfaceNamePrefix");
    }

    private static String detection(Settings settings) {
        String mode = settings.text("detectLocalMode");
        return mode.isEmpty() ? "ClusterCIDR" : mode;
    }
}
