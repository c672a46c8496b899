package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.config.Schema;
import dev.kubeproxydoctor.text.Chars;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * kube-proxy's flags, most of which set a field and are called like it: {@code
 * --conntrack-max-per-core} is {@code conntrack.maxPerCore}. Source: cmd/kube-proxy/app/options.go,
 * AddFlags, of 1.18 to 1.37.
 */
final class FlagFields {
    /** Flags with a name of their own, each before its field. */
    private static final List<String> RENAMED =
            Chars.words(
                    "proxy-mode mode nodeport-addresses nodePortAddresses "
                            + "iptables-localhost-nodeports iptables.localhostNodePorts "
                            + "ipvs-tcpfin-timeout ipvs.tcpFinTimeout masquerade-all iptables.masqueradeAll profiling enableProfiling "
                            + "pod-bridge-interface detectLocal.bridgeInterface "
                            + "pod-interface-name-prefix detectLocal.interfaceNamePrefix "
                            + "kubeconfig clientConnection.kubeconfig "
                            + "kube-api-burst clientConnection.burst kube-api-qps clientConnection.qps "
                            + "kube-api-content-type clientConnection.contentType "
                            + "proxy-port-range portRange udp-timeout udpIdleTimeout "
                            + "conntrack-tcp-timeout-established conntrack.tcpEstablishedTimeout "
                            + "conntrack-tcp-timeout-close-wait conntrack.tcpCloseWaitTimeout "
                            + "conntrack-udp-timeout-stream conntrack.udpStreamTimeout "
                            + "network-name winkernel.networkName source-vip winkernel.sourceVip "
                            + "enable-dsr winkernel.enableDSR "
                            + "root-hnsendpoint-name winkernel.rootHnsEndpointName "
                            + "forward-healthcheck-vip winkernel.forwardHealthCheckVip");

    /** Sections and fields that no flag sets by their names. */
    private static final List<String> WITHOUT_FLAGS =
            Chars.words(
                    "nftables clientConnection logging detectLocal winkernel "
                            + "apiVersion kind windowsRunAsService");

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    /** Flags that set no field. */
    private static final List<String> OTHERS =
            Chars.words(
                    "config write-config-to cleanup init-only master v vmodule version help "
                            + "logging-format log-flush-frequency log-text-split-stream "
                            + "log-text-info-buffer-size log-json-split-stream "
                            + "log-json-info-buffer-size healthz-port metrics-port "
                            + "windows-service");

    /** Flags of klog, which went in 1.26. */
    private static final List<String> OF_KLOG =
            Chars.words(
                    "logtostderr alsologtostderr stderrthreshold log-dir log-file one-output "
                            + "log-file-max-size skip-headers add-dir-header "
                            + "skip-log-headers log-backtrace-at");

    /** Flags that went before 1.22, at the latest. */
    private static final List<String> OLD =
            Chars.words(
                    "cleanup-ipvs cleanup-iptables resource-container conntrack-max "
                            + "google-json-key");

    static {
        for (String path : Schema.paths()) {
            int dot = path.indexOf('.');
            boolean set = !WITHOUT_FLAGS.contains(dot < 0 ? path : path.substring(0, dot));
            if (set && !RENAMED.contains(path) && Schema.type(path) != Schema.Type.OBJECT) {
                FIELDS.put(written(path), path);
            }
        }
        for (int i = 0; i < RENAMED.size(); i += 2) {
            FIELDS.put(RENAMED.get(i), RENAMED.get(i + 1));
        }
    }

    private FlagFields() {}

    /** The field that a flag sets, or null. */
    static @Nullable String field(String flag) {
        return FIELDS.get(flag);
    }

    /** Flags as they are written, those without a name of their own as their fields are called. */
    static Iterable<String> names() {
        return FIELDS.keySet();
    }

    /** Whether kube-proxy has the flag, or had it. */
    static boolean isKnown(String flag) {
        return field(flag) != null
                || OTHERS.contains(flag)
                || OF_KLOG.contains(flag)
                || OLD.contains(flag);
    }

    /** The minor version from which on kube-proxy does not have the flag; 0 where it has it. */
    static int gone(String flag) {
        int klog = OF_KLOG.contains(flag) || flag.equals("udp-timeout") ? 26 : 0;
        return OLD.contains(flag) ? 22 : klog;
    }

    /** {@code ipvs.strictARP} as {@code ipvs-strict-arp}. */
    private static String written(String path) {
        StringBuilder flag = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean begins = capital && path.charAt(i - 1) >= 'a';
            flag.append(begins ? "-" : "").append(c == '.' ? '-' : Chars.lower(c));
        }
        return flag.toString();
    }
}
