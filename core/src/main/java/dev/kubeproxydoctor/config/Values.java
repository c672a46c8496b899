package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Finding.Rule;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Whether the values of a configuration are allowed, by version. Source:
 * pkg/proxy/apis/config/validation/validation.go and pkg/proxy/apis/config/v1alpha1/defaults.go of
 * 1.18 to 1.37.
 */
final class Values {
    private static final Failure VALIDATION = Failures.configValidationFailed();

    private static final List<String> SCHEDULERS =
            List.of(
                    "rr", "wrr", "lc", "wlc", "lblc", "lblcr", "sh", "dh", "sed", "nq", "mh", "fo",
                    "ovf");

    private final Checks checks;
    private final Facts facts;

    private Values(Checks checks, Facts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    static void check(Checks checks, Facts facts) {
        Values values = new Values(checks, facts);
        values.gates();
        values.mode();
        values.addresses();
        values.ranges();
        values.periods();
        values.clusterCidr();
        values.nodePorts();
        values.detectLocal();
        values.misleading();
    }

    // ---- modes ----

    private void mode() {
        String value = text("mode").orElse("");
        Optional<Mode> mode = Mode.of(value);
        boolean exact = mode.isPresent() && mode.get().word().equals(value);
        if (value.isEmpty()) {
            return;
        }
        if (!exact) {
            String hint =
                    mode.isPresent()
                            ? " kube-proxy minds the case: write " + mode.get().word() + "."
                            : " It takes iptables, ipvs or nftables.";
            invalid(
                    "mode",
                    "There is no mode " + quoted(value) + "." + hint,
                    Failures.configModeInvalid());
            return;
        }
        switch (mode.get()) {
            case NFTABLES -> nftables();
            case USERSPACE -> userspace();
            case KERNELSPACE -> kernelspace();
            case IPVS -> {
                if (facts.kubernetesAtLeast(35)) {
                    checks.add(
                            "mode",
                            checks.at("mode"),
                            Severity.INFO,
                            Rule.DEPRECATED,
                            "ipvs mode is deprecated since 1.35; it still works.",
                            Failures.ipvsDeprecated());
                }
            }
            default -> {}
        }
    }

    private void nftables() {
        boolean gate =
                checks.value("featureGates.NFTablesProxyMode")
                        .filter(node -> node instanceof ScalarNode)
                        .map(node -> Scalars.isTrue((ScalarNode) node))
                        .orElse(false);
        boolean refused = facts.kubernetesBelow(29) || (facts.kubernetesBelow(31) && !gate);
        if (refused) {
            checks.add(
                    "mode",
                    checks.at("mode"),
                    Severity.FATAL,
                    Rule.NOT_IN_VERSION,
                    "This version of kube-proxy offers no nftables mode; it is on by default from 1.31.",
                    Failures.nftablesModeNotEnabled());
        } else if (facts.kubernetes().isEmpty()) {
            checks.add(
                    "mode",
                    checks.at("mode"),
                    Severity.INFO,
                    Rule.NOT_IN_VERSION,
                    "nftables mode needs Kubernetes 1.31 and Linux 5.13; which versions run here is not told.",
                    Failures.nftablesModeNotEnabled());
        }
    }

    private void userspace() {
        boolean there = facts.kubernetesBelow(26);
        checks.add(
                "mode",
                checks.at("mode"),
                there ? Severity.INFO : Severity.FATAL,
                there ? Rule.DEPRECATED : Rule.NOT_IN_VERSION,
                there
                        ? "userspace mode is deprecated, and was removed in 1.26."
                        : "userspace mode was removed in 1.26; from then on kube-proxy exits.",
                Failures.configModeUserspaceRemoved());
    }

    /**
     * On Linux it is refused; what belongs to Windows in the file says that it is meant for that.
     */
    private void kernelspace() {
        boolean windows =
                facts.value(Key.OS_NAME).orElse("").contains("Windows")
                        || checks.value("winkernel").isPresent()
                        || checks.value("featureGates.WinOverlay").isPresent()
                        || checks.value("featureGates.WinDSR").isPresent()
                        || text("clientConnection.kubeconfig").orElse("").indexOf('\\') >= 0;
        if (!windows) {
            checks.add(
                    "mode",
                    checks.at("mode"),
                    Severity.FATAL,
                    Rule.INVALID,
                    "kernelspace is the mode of Windows; on Linux kube-proxy exits.",
                    Failures.configModeInvalid());
        }
    }

    private void gates() {
        Optional<Node> gates = checks.value("featureGates");
        if (gates.isEmpty() || !(gates.get() instanceof MappingNode mapping)) {
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key
                    && entry.getValueNode() instanceof ScalarNode value) {
                gate(key, value);
            }
        }
    }

    private void gate(ScalarNode key, ScalarNode value) {
        String name = key.getValue();
        String path = "featureGates." + name;
        int at = checks.outer(key);
        if (Scalars.kind(value) != Scalars.Kind.BOOL && Scalars.kind(value) != Scalars.Kind.NULL) {
            checks.add(
                    path,
                    at,
                    Severity.FATAL,
                    Rule.WRONG_TYPE,
                    "A feature gate is true or false; kube-proxy exits.",
                    Failures.configTypeMismatch());
            return;
        }
        Gates.Gate gate = Gates.gate(name);
        if (!Gates.isKnown(name) || (gate != null && isOutside(gate))) {
            checks.add(
                    path,
                    at,
                    Severity.FATAL,
                    Rule.UNKNOWN_GATE,
                    gate == null
                            ? "Kubernetes has no such feature gate; kube-proxy exits."
                            : "This version of Kubernetes does not know the gate; kube-proxy exits.",
                    Failures.configFeatureGateUnknown());
        } else if (gate != null
                && facts.kubernetesAtLeast(gate.locked())
                && !Scalars.isTrue(value)) {
            checks.add(
                    path,
                    at,
                    Severity.FATAL,
                    Rule.INVALID,
                    "The gate is locked since 1." + gate.locked() + "; kube-proxy exits.",
                    Failures.configFeatureGateLocked());
        }
    }

    private boolean isOutside(Gates.Gate gate) {
        return facts.kubernetesBelow(gate.since())
                || (gate.until() < 99 && facts.kubernetesAtLeast(gate.until()));
    }

    // ---- single values ----

    private void addresses() {
        text("bindAddress")
                .filter(value -> Networks.family(value) == 0)
                .ifPresent(
                        value ->
                                invalid(
                                        "bindAddress",
                                        quoted(value) + " is no IP address; a name is not taken.",
                                        VALIDATION));
        for (String path : List.of("healthzBindAddress", "metricsBindAddress")) {
            text(path)
                    .filter(value -> !Networks.isHostPort(value))
                    .ifPresent(
                            value ->
                                    invalid(
                                            path,
                                            quoted(value)
                                                    + " is no IP address with a port from 1 to 65535, such as 0.0.0.0:10256.",
                                            Failures.configHostportInvalid()));
        }
        text("portRange")
                .filter(value -> !Networks.isPortRange(value))
                .ifPresent(
                        value ->
                                invalid(
                                        "portRange",
                                        quoted(value) + " is no range of ports, such as 1000-2000.",
                                        VALIDATION));
        items("ipvs.excludeCIDRs", this::excluded);
    }

    private void excluded(int index, ScalarNode item) {
        if (text("mode").orElse("").equals("ipvs") && Networks.cidrFamily(item.getValue()) == 0) {
            checks.add(
                    "ipvs.excludeCIDRs[" + index + "]",
                    checks.outer(item),
                    Severity.FATAL,
                    Rule.INVALID,
                    quoted(item.getValue()) + " is no CIDR; kube-proxy exits.",
                    VALIDATION);
        }
    }

    private void ranges() {
        range("iptables.masqueradeBit", 0, 31);
        range("nftables.masqueradeBit", 0, 31);
        range("oomScoreAdj", -1000, 1000);
        range("conntrack.maxPerCore", 0, Integer.MAX_VALUE);
        range("conntrack.min", 0, Integer.MAX_VALUE);
        range("clientConnection.burst", 0, Integer.MAX_VALUE);
        boolean ipvs = text("mode").orElse("").equals("ipvs");
        String scheduler = text("ipvs.scheduler").orElse("");
        if (ipvs && !scheduler.isEmpty() && !SCHEDULERS.contains(scheduler)) {
            // Up to 1.26 the validation refuses it, from 1.27 on the kernel does.
            boolean validated = facts.kubernetesBelow(27);
            checks.add(
                    "ipvs.scheduler",
                    checks.at("ipvs.scheduler"),
                    validated ? Severity.FATAL : Severity.WARNING,
                    Rule.INVALID,
                    "Linux has no scheduler " + quoted(scheduler) + "; without one ipvs mode ends.",
                    Failures.ipvsSchedulerInvalid());
        }
    }

    private void range(String path, long least, long most) {
        Optional<Node> node = checks.value(path);
        if (node.isEmpty() || !(node.get() instanceof ScalarNode scalar)) {
            return;
        }
        if (Scalars.kind(scalar) != Scalars.Kind.INT) {
            return;
        }
        long value = Scalars.whole(scalar.getValue());
        if (value < least || value > most) {
            checks.add(
                    path,
                    checks.outer(scalar),
                    Severity.FATAL,
                    Rule.RANGE,
                    most == Integer.MAX_VALUE
                            ? "It must be " + least + " or more; kube-proxy exits."
                            : "It must be from " + least + " to " + most + "; kube-proxy exits.",
                    VALIDATION);
        }
    }

    private void periods() {
        String mode = text("mode").orElse("");
        periods("iptables");
        if (mode.equals("ipvs")) {
            periods("ipvs");
            for (String field : List.of("tcpTimeout", "tcpFinTimeout", "udpTimeout")) {
                notNegative("ipvs." + field);
            }
        }
        if (mode.equals("nftables")) {
            periods("nftables");
        }
        for (String field :
                List.of(
                        "tcpEstablishedTimeout",
                        "tcpCloseWaitTimeout",
                        "udpTimeout",
                        "udpStreamTimeout")) {
            notNegative("conntrack." + field);
        }
        notNegative("configSyncPeriod");
        // kubeadm writes 0s everywhere and means the defaults: there is nothing to say.
        boolean kubeadm = nanoseconds("iptables.syncPeriod").orElse(1L) == 0;
        if (!kubeadm && nanoseconds("configSyncPeriod").orElse(1L) == 0) {
            checks.add(
                    "configSyncPeriod",
                    checks.at("configSyncPeriod"),
                    Severity.INFO,
                    Rule.DEFAULTED,
                    "0 means the default here: 15 minutes.",
                    VALIDATION);
        }
    }

    private void periods(String section) {
        notNegative(section + ".syncPeriod");
        notNegative(section + ".minSyncPeriod");
        long sync = nanoseconds(section + ".syncPeriod").orElse(0L);
        long least = nanoseconds(section + ".minSyncPeriod").orElse(0L);
        // 0 is replaced by 30 seconds before it is checked.
        if (least > (sync == 0 ? 30_000_000_000L : sync) && sync >= 0) {
            String path = section + ".minSyncPeriod";
            checks.add(
                    path,
                    checks.at(path),
                    Severity.FATAL,
                    Rule.RANGE,
                    "minSyncPeriod must not be longer than syncPeriod; kube-proxy exits.",
                    VALIDATION);
        }
    }

    private void notNegative(String path) {
        if (nanoseconds(path).orElse(0L) < 0) {
            checks.add(
                    path,
                    checks.at(path),
                    Severity.FATAL,
                    Rule.RANGE,
                    "A negative duration; kube-proxy exits.",
                    VALIDATION);
        }
    }

    // ---- networks ----

    private void clusterCidr() {
        Optional<String> value = text("clusterCIDR");
        if (value.isEmpty()) {
            return;
        }
        List<String> cidrs = Networks.parts(value.get());
        String wrong = "";
        if (cidrs.size() > 2) {
            wrong = "It takes one CIDR, or one IPv4 and one IPv6 CIDR.";
        }
        int v4 = 0;
        int v6 = 0;
        for (String cidr : cidrs) {
            int family = Networks.cidrFamily(cidr);
            v4 += family == 4 ? 1 : 0;
            v6 += family == 6 ? 1 : 0;
            if (family == 0) {
                boolean blank = Networks.cidrFamily(cidr.trim()) != 0;
                wrong =
                        blank
                                ? "No blank may stand beside the comma."
                                : quoted(cidr) + " is no CIDR, such as 10.244.0.0/16.";
            }
        }
        if (wrong.isEmpty() && (v4 > 1 || v6 > 1)) {
            wrong = "Two CIDRs must be one of IPv4 and one of IPv6.";
        }
        if (!wrong.isEmpty()) {
            invalid("clusterCIDR", wrong, Failures.configClustercidrInvalid());
            return;
        }
        String bind = text("bindAddress").orElse("");
        int family = bind.equals("0.0.0.0") || bind.equals("::") ? 0 : Networks.family(bind);
        if ((family == 4 && v4 == 0) || (family == 6 && v6 == 0)) {
            checks.add(
                    "clusterCIDR",
                    checks.at("clusterCIDR"),
                    Severity.WARNING,
                    Rule.MISLEADING,
                    "bindAddress makes IPv"
                            + family
                            + " the primary family, and clusterCIDR has none of it; from 1.29 on kube-proxy may exit.",
                    Failures.configIpFamilyMismatch());
        }
    }

    private void nodePorts() {
        items(
                "nodePortAddresses",
                (index, item) -> {
                    String value = item.getValue();
                    boolean word =
                            (value.equals("primary") && !facts.kubernetesBelow(31))
                                    || (List.of("all", "localhost").contains(value)
                                            && facts.kubernetesAtLeast(37));
                    if (!word && Networks.cidrFamily(value) == 0) {
                        checks.add(
                                "nodePortAddresses[" + index + "]",
                                checks.outer(item),
                                Severity.FATAL,
                                Rule.INVALID,
                                quoted(value) + " is no CIDR; kube-proxy exits.",
                                VALIDATION);
                    } else if (value.startsWith("127.") || value.equals("::1/128")) {
                        checks.add(
                                "nodePortAddresses",
                                checks.outer(item),
                                Severity.WARNING,
                                Rule.MISLEADING,
                                "NodePorts are served on the loopback address alone: nobody outside the node reaches them.",
                                Failures.nodeportAddressesNoMatch());
                    }
                });
    }

    private void detectLocal() {
        String mode = text("detectLocalMode").orElse("");
        boolean old = mode.isEmpty() || mode.equals("ClusterCIDR") || mode.equals("NodeCIDR");
        boolean recent = mode.equals("BridgeInterface") || mode.equals("InterfaceNamePrefix");
        if (!old && !recent) {
            invalid(
                    "detectLocalMode",
                    "There is no such mode: ClusterCIDR, NodeCIDR, BridgeInterface or InterfaceNamePrefix.",
                    VALIDATION);
        } else if (recent && facts.kubernetesBelow(24)) {
            checks.add(
                    "detectLocalMode",
                    checks.at("detectLocalMode"),
                    Severity.FATAL,
                    Rule.NOT_IN_VERSION,
                    "The mode came in 1.24.",
                    VALIDATION);
        } else if (recent) {
            String field =
                    mode.equals("BridgeInterface")
                            ? "detectLocal.bridgeInterface"
                            : "detectLocal.interfaceNamePrefix";
            if (text(field).isEmpty()) {
                checks.add(
                        field,
                        checks.at("detectLocalMode"),
                        Severity.FATAL,
                        Rule.MISSING,
                        "detectLocalMode " + mode + " needs " + field + "; kube-proxy exits.",
                        Failures.detectLocalMissingInterface());
            }
        }
    }

    // ---- what is allowed and not what one thinks ----

    private void misleading() {
        String kubeconfig = text("clientConnection.kubeconfig").orElse("");
        if (!kubeconfig.isEmpty() && !kubeconfig.startsWith("/") && !kubeconfig.contains(":\\")) {
            checks.add(
                    "clientConnection.kubeconfig",
                    checks.at("clientConnection.kubeconfig"),
                    Severity.WARNING,
                    Rule.MISLEADING,
                    "A relative path is looked for where kube-proxy happens to be started.",
                    Failures.kubeconfigMissing());
        }
        String detect = text("detectLocalMode").orElse("ClusterCIDR");
        if (detect.equals("ClusterCIDR")
                && text("clusterCIDR").isEmpty()
                && checks.hidden("clusterCIDR").isEmpty()) {
            checks.add(
                    "clusterCIDR",
                    checks.at("clusterCIDR"),
                    Severity.INFO,
                    Rule.MISSING,
                    "Without clusterCIDR kube-proxy does not know local traffic: what pods send to external addresses of Services is masqueraded, or not at all.",
                    Failures.detectLocalNoCidr());
        }
        String filled = checks.hidden("clusterCIDR");
        if (filled.contains("svc") || filled.contains("service")) {
            checks.add(
                    "clusterCIDR",
                    checks.hiddenAt("clusterCIDR"),
                    Severity.WARNING,
                    Rule.MISLEADING,
                    "clusterCIDR is the range of the pods; what fills it in here is named after the Services'.",
                    Failures.detectLocalNoCidr());
        }
        if (text("metricsBindAddress").orElse("").startsWith("0.0.0.0")) {
            checks.add(
                    "metricsBindAddress",
                    checks.at("metricsBindAddress"),
                    Severity.INFO,
                    Rule.MISLEADING,
                    "Metrics are served to everybody who reaches the node.",
                    Failures.metricsPortInUse());
        }
        if (checks.value("clientConnection").isPresent() && kubeconfig.isEmpty()) {
            checks.add(
                    "clientConnection.kubeconfig",
                    checks.at("clientConnection"),
                    Severity.INFO,
                    Rule.MISSING,
                    "Without a kubeconfig kube-proxy uses the pod's service account; outside a pod it exits.",
                    Failures.inclusterEnvMissing());
        }
    }

    // ---- reading ----

    private Optional<String> text(String path) {
        return checks.value(path)
                .filter(node -> node instanceof ScalarNode)
                .map(node -> (ScalarNode) node)
                .filter(node -> Scalars.kind(node) != Scalars.Kind.NULL)
                .map(ScalarNode::getValue)
                .filter(value -> !value.isEmpty());
    }

    private Optional<Long> nanoseconds(String path) {
        return text(path).flatMap(Durations::nanoseconds);
    }

    private interface Item {
        void at(int index, ScalarNode item);
    }

    private void items(String path, Item check) {
        Optional<Node> list = checks.value(path);
        if (list.isPresent() && list.get() instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                if (sequence.getValue().get(i) instanceof ScalarNode item) {
                    check.at(i, item);
                }
            }
        }
    }

    private void invalid(String path, String message, Failure failure) {
        checks.add(path, checks.at(path), Severity.FATAL, Rule.INVALID, message, failure);
    }

    private static String quoted(String value) {
        return '"' + (value.length() > 40 ? value.substring(0, 40) + "…" : value) + '"';
    }
}
