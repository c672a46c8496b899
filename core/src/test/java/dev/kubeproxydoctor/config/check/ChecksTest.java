package dev.kubeproxydoctor.config.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What kube-proxy would say to a configuration, for a version of Kubernetes. */
class ChecksTest {
    private static final String HEADER =
            "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nclusterCIDR: 10.244.0.0/16\n";

    private static Report.ConfigurationEntry examined(String version, String text) {
        Doctor doctor = new Doctor();
        doctor.input("config.yaml");
        doctor.text(text);
        if (!version.isEmpty()) {
            doctor.fact(Key.KUBERNETES, version);
        }
        return doctor.report().configurations().get(0);
    }

    /** The findings above information, as {@code path rule}. */
    private static void check(String version, String fields, String... expected) {
        List<String> found = new ArrayList<>();
        for (Finding finding : examined(version, HEADER + fields).findings()) {
            if (finding.severity().compareTo(Severity.INFO) < 0) {
                String severity = finding.severity() == Severity.FATAL ? "" : "~";
                found.add(severity + finding.path() + " " + finding.flaw().word());
            }
        }
        assertEquals(List.of(expected), found, fields);
    }

    @Test
    void acceptsWhatKubeProxyAccepts() {
        check("1.30", "");
        check("1.30", "mode: ''\nbindAddress: 0.0.0.0\nhealthzBindAddress: 0.0.0.0:10256\n");
        check(
                "1.30",
                "metricsBindAddress: 127.0.0.1\niptables: {masqueradeBit: null, syncPeriod: 0s}\n");
        check("1.30", "healthzBindAddress: '[::1]:10256'\nbindAddress: '::'\n");
        check("1.30", "conntrack: {maxPerCore: 0, tcpEstablishedTimeout: 24h0m0s}\n");
        check("1.30", "enableProfiling: yes\nportRange: 1000-2000\noomScoreAdj: -1000\n");
        check("1.30", "nodePortAddresses: [10.0.0.0/8, 'fd00::/64']\nconfigSyncPeriod: 15m0.5s\n");
        check("1.31", "nodePortAddresses: [primary]\nmode: nftables\n");
        check("1.29", "mode: nftables\nfeatureGates: {NFTablesProxyMode: true}\n");
        check("1.30", "logging: {format: json, verbosity: 2}\n");
        check("1.30", "detectLocalMode: BridgeInterface\ndetectLocal: {bridgeInterface: cni0}\n");
        check("1.30", "featureGates: {GracefulNodeShutdown: true, AllAlpha: false}\n");
        check("1.30", "mode: kernelspace\nwinkernel: {enableDSR: true}\n");
    }

    @Test
    void refusesTypesThatDoNotDecode() {
        check("1.30", "healthzBindAddress: 10256\n", "healthzBindAddress wrong-type");
        check("1.30", "bindAddressHardFail: \"yes\"\n", "bindAddressHardFail wrong-type");
        check("1.30", "nodePortAddresses: 10.0.0.0/8\n", "nodePortAddresses wrong-type");
        check("1.30", "iptables: {syncPeriod: 30}\n", "iptables.syncPeriod wrong-type");
        check("1.30", "iptables: {syncPeriod: '30'}\n", "iptables.syncPeriod wrong-type");
        check("1.30", "mode: [iptables]\n", "mode wrong-type");
        check("1.30", "mode: true\n", "mode wrong-type");
        check("1.30", "conntrack: 5\n", "conntrack wrong-type");
        check("1.30", "oomScoreAdj: '5'\n", "oomScoreAdj wrong-type");
        check(
                "1.30",
                "featureGates: {NFTablesProxyMode: 1}\n",
                "featureGates.NFTablesProxyMode wrong-type");
    }

    @Test
    void refusesValuesThatAreNotAllowed() {
        check("1.30", "bindAddress: myhost\n", "bindAddress invalid-value");
        check("1.30", "bindAddress: 0.0.0\n", "bindAddress invalid-value");
        check("1.30", "metricsBindAddress: ':99999'\n", "metricsBindAddress invalid-value");
        check("1.30", "healthzBindAddress: localhost\n", "healthzBindAddress invalid-value");
        check("1.30", "iptables: {masqueradeBit: 32}\n", "iptables.masqueradeBit out-of-range");
        check("1.30", "oomScoreAdj: 5000\n", "oomScoreAdj out-of-range");
        check("1.30", "conntrack: {maxPerCore: -1}\n", "conntrack.maxPerCore out-of-range");
        check("1.30", "iptables: {syncPeriod: -1s}\n", "iptables.syncPeriod out-of-range");
        check(
                "1.30",
                "iptables: {syncPeriod: 10s, minSyncPeriod: 30s}\n",
                "iptables.minSyncPeriod out-of-range");
        check("1.30", "nodePortAddresses: [10.0.0.300/24]\n", "nodePortAddresses[0] invalid-value");
        check("1.30", "portRange: abc\n", "portRange invalid-value");
        check("1.30", "detectLocalMode: Foo\n", "detectLocalMode invalid-value");
        check("1.30", "detectLocalMode: BridgeInterface\n", "detectLocal.bridgeInterface missing");
        check(
                "1.30",
                "featureGates: {NoSuchGate: true}\n",
                "featureGates.NoSuchGate unknown-feature-gate");
        check("1.30", "mode: kernelspace\n", "mode invalid-value");
        check("1.30", "mode: IPTABLES\n", "mode invalid-value");
        // A section is validated for its mode alone.
        check("1.30", "ipvs: {excludeCIDRs: [x]}\n");
        check(
                "1.30",
                "mode: ipvs\nipvs: {excludeCIDRs: [x]}\n",
                "ipvs.excludeCIDRs[0] invalid-value");
    }

    @Test
    void clusterCidrIsOneOrOneOfEachFamily() {
        String head = HEADER.replace("clusterCIDR: 10.244.0.0/16\n", "");
        for (String right : List.of("10.244.0.0/16", "10.244.0.0/16,fd00::/48")) {
            assertTrue(
                    examined("1.30", head + "clusterCIDR: " + right + "\n").findings().isEmpty());
        }
        for (String wrong :
                List.of(
                        "10.244.0.0",
                        "10.244.0.0/33",
                        "10.244.0.0/16,10.245.0.0/16",
                        "10.244.0.0/16, fd00::/48",
                        "10.0.0.0/8,fd00::/48,10.1.0.0/16")) {
            Finding finding =
                    examined("1.30", head + "clusterCIDR: " + wrong + "\n").findings().get(0);
            assertEquals("config-clustercidr-invalid", finding.failure().id(), wrong);
        }
    }

    @Test
    void familiesMustAgree() {
        check("1.30", "bindAddress: 'fd00::1'\n", "~clusterCIDR misleading");
        check("1.30", "bindAddress: 10.0.0.1\n");
        check("1.30", "bindAddress: '::'\n");
    }

    @Test
    void aKubeconfigUnderTheKeyOfTheConfigurationIsRefused() {
        String map =
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kube-proxy\ndata:\n  config.conf: |\n    apiVersion: v1\n    kind: Config\n    clusters: []\n";
        Finding finding = examined("1.30", map).findings().get(0);
        assertEquals("config-kubeconfig-as-config", finding.failure().id());
    }

    @Test
    void theVersionDecides() {
        check("1.20", "logging: {format: json}\n");
        check(
                "1.25",
                "iptables: {localhostNodePorts: true}\n",
                "~iptables.localhostNodePorts unknown-field");
        check("1.26", "udpIdleTimeout: 250ms\n", "~udpIdleTimeout deprecated");
        check("1.25", "mode: userspace\n");
        check("1.26", "mode: userspace\n", "mode not-in-version");
        check("1.28", "mode: nftables\n", "mode not-in-version");
        check("1.30", "mode: nftables\n", "mode not-in-version");
        check("1.31", "mode: nftables\n");
        check(
                "1.27",
                "mode: nftables\nfeatureGates: {NFTablesProxyMode: true}\n",
                "mode not-in-version",
                "featureGates.NFTablesProxyMode unknown-feature-gate");
        check(
                "1.24",
                "featureGates: {IPv6DualStack: false}\n",
                "featureGates.IPv6DualStack invalid-value");
        check("1.26", "mode: ipvs\nipvs: {scheduler: bogus}\n", "ipvs.scheduler invalid-value");
        check("1.27", "mode: ipvs\nipvs: {scheduler: bogus}\n", "~ipvs.scheduler invalid-value");
        check("1.20", "detectLocalMode: BridgeInterface\n", "detectLocalMode not-in-version");
        check("1.30", "nodePortAddresses: [primary]\n", "nodePortAddresses[0] invalid-value");
    }

    @Test
    void whatIsValidatedDependsOnVersionAndMode() {
        check("1.30", "portRange: abc\n", "portRange invalid-value");
        check("1.31", "portRange: abc\n");
        check("", "portRange: abc\n", "~portRange invalid-value");
        String minimum = "iptables: {syncPeriod: 1s, minSyncPeriod: 5s}\nmode: ";
        check("1.30", minimum + "ipvs\n", "iptables.minSyncPeriod out-of-range");
        check("1.31", minimum + "ipvs\n");
        check("1.31", minimum + "''\n", "iptables.minSyncPeriod out-of-range");
        check("1.34", "nftables: {masqueradeBit: 40}\n");
        check(
                "1.34",
                "nftables: {masqueradeBit: 40}\nmode: nftables\n",
                "nftables.masqueradeBit out-of-range");
        check(
                "1.34",
                "featureGates: {NFTablesProxyMode: false}\n",
                "featureGates.NFTablesProxyMode invalid-value");
        check("1.31", "featureGates: {NFTablesProxyMode: false}\n");
        check(
                "",
                "featureGates: {NFTablesProxyMode: false}\n",
                "~featureGates.NFTablesProxyMode invalid-value");
        check("1.34", "logging: {format: xml}\n", "logging.format invalid-value");
        check("1.27", "logging: {format: xml}\n");
        check(
                "1.34",
                "logging: {format: json, vmodule: [{filePattern: a, verbosity: 4}]}\n",
                "logging.vmodule invalid-value");
        check("1.34", "logging: {format: text, vmodule: [{filePattern: a, verbosity: 4}]}\n");
        check("1.34", "showHiddenMetricsForVersion: '1.33'\n");
        check(
                "1.34",
                "showHiddenMetricsForVersion: '1.32'\n",
                "showHiddenMetricsForVersion invalid-value");
        check("", "showHiddenMetricsForVersion: '1.32'\n");
        check(
                "",
                "showHiddenMetricsForVersion: '1.2'\n",
                "showHiddenMetricsForVersion invalid-value");
    }

    @Test
    void everyGateOfKubernetesIsKnown() throws java.io.IOException {
        for (String name :
                java.nio.file.Files.readAllLines(
                        java.nio.file.Path.of("src/main/gates/names.txt"))) {
            assertTrue(name.startsWith("#") || OtherGates.isKnown(name), name);
        }
        check("1.36", "featureGates: {NFTablesProxyMode: true, MutatingAdmissionPolicy: true}\n");
        assertFalse(OtherGates.isKnown("NoSuchGate"));
        assertFalse(OtherGates.isKnown(""));
    }

    @Test
    void theClusterCidrIsReadWhereItDecidesWhatIsLocal() {
        String text =
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nclusterCIDR: x\ndetectLocalMode: ";
        assertEquals(1, examined("1.31", text + "ClusterCIDR\n").findings().size());
        assertEquals(1, examined("1.30", text + "NodeCIDR\n").findings().size());
        assertEquals(0, examined("1.31", text + "NodeCIDR\n").findings().size());
    }

    @Test
    void nodePortAddressesAreRangesOrOneWord() {
        check(
                "1.34",
                "nodePortAddresses: [primary, 10.0.0.0/8]\n",
                "nodePortAddresses[0] invalid-value");
        check(
                "1.34",
                "nodePortAddresses: [127.0.0.0/8, '::1/128']\n",
                "~nodePortAddresses misleading");
        check("1.34", "nodePortAddresses: [127.0.0.0/8, 10.0.0.0/8]\n");
    }

    @Test
    void anExcerptIsWrongOnlyInWhatItHas() {
        assertEquals("info ", all("1.34", "mode: ipvs\nconntrack: {min: 1}\n"));
        assertEquals(
                "fatal , info clusterCIDR", all("1.34", "clusterCIDR: ''\ndetectLocalMode: ''\n"));
        assertEquals(
                "fatal , fatal oomScoreAdj",
                all("1.34", "oomScoreAdj: 5000\nconntrack: {min: 1}\n"));
        Doctor pasted = new Doctor();
        pasted.text("oomScoreAdj: 5000\nconntrack: {min: 1}\n");
        assertTrue(
                pasted.report().configurations().stream()
                        .flatMap(entry -> entry.findings().stream())
                        .noneMatch(f -> f.path().isEmpty() && f.severity() == Severity.FATAL));
    }

    /** Severities and paths of the findings. */
    private static String all(String version, String text) {
        List<String> found = new ArrayList<>();
        for (Finding finding : examined(version, text).findings()) {
            found.add(
                    finding.severity().name().toLowerCase(java.util.Locale.ROOT)
                            + " "
                            + finding.path());
        }
        return String.join(", ", found);
    }

    @Test
    void lenientDecodingIsSaid() {
        check("1.30", "bogusField: 1\n", "~bogusField unknown-field");
        check("1.30", "iptables: {masqueradAll: true}\n", "~iptables.masqueradAll unknown-field");
        check("1.30", "mode: ipvs\nmode: iptables\n", "~mode duplicate-key");
    }

    @Test
    void theHeaderDecidesWhetherItIsReadAtAll() {
        assertEquals(
                "kind missing",
                first("apiVersion: kubeproxy.config.k8s.io/v1alpha1\nmode: ipvs\n"));
        assertEquals("apiVersion missing", first("kind: KubeProxyConfiguration\nmode: ipvs\n"));
        assertEquals(
                "apiVersion invalid-value",
                first("apiVersion: kubeproxy.config.k8s.io/v1\nkind: KubeProxyConfiguration\n"));
        assertEquals(
                "kind wrong-kind",
                first(
                        "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeletConfiguration\n"));
        assertEquals(
                "kind wrong-kind",
                first("{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"data\":{}}"));
        assertEquals(" empty-file", first(""));
        assertEquals(" empty-file", first("# nothing\n"));
    }

    private static String first(String text) {
        Finding finding =
                examined("1.30", text).findings().stream()
                        .filter(f -> f.severity() == Severity.FATAL)
                        .findFirst()
                        .orElseThrow();
        return finding.path() + " " + finding.flaw().word();
    }

    @Test
    void namesTheLikelySlipOfASyntaxError() {
        assertTrue(slip(HEADER + "\tmode: ipvs\n").contains("is indented with a tab"));
        assertTrue(
                slip(HEADER + "mode:ipvs\nx: 1\n").contains("A space is missing after the colon"));
        assertTrue(slip(HEADER + "  mode: ipvs\n x: 1\n").contains("is not indented like"));
        assertFalse(slip(HEADER + "mode: \"ipvs\n").isEmpty());
    }

    private static String slip(String text) {
        Finding finding = examined("1.30", text).findings().get(0);
        assertEquals(Flaw.SYNTAX, finding.flaw());
        return finding.message();
    }

    @Test
    void pointsToTheLineInsideTheConfigMap() {
        String map =
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kube-proxy\ndata:\n  config.conf: |-\n    apiVersion: kubeproxy.config.k8s.io/v1alpha1\n    kind: KubeProxyConfiguration\n    clusterCIDR: x\n";
        Finding finding = examined("1.30", map).findings().get(0);
        assertEquals("clusterCIDR", finding.path());
        assertEquals(9, finding.line());
        assertEquals(18, finding.column());
    }
}
