package dev.kubeproxydoctor.config.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Offer;
import dev.kubeproxydoctor.config.find.Configurations;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.Redactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SurgeryTest {
    private static final String PLAIN =
            "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n";

    @Test
    void overwritesAScalarAndKeepsItsQuotesAndComment() {
        check(PLAIN + "mode: ipvs # why\n", "mode", "nftables", PLAIN + "mode: nftables # why\n");
        check(PLAIN + "mode: \"ipvs\"\n", "mode", "nftables", PLAIN + "mode: \"nftables\"\n");
        check(PLAIN + "mode: ''\n", "mode", "iptables", PLAIN + "mode: 'iptables'\n");
        check(
                PLAIN + "mode:\nclusterCIDR: 10.0.0.0/8\n",
                "mode",
                "iptables",
                PLAIN + "mode: iptables\nclusterCIDR: 10.0.0.0/8\n");
    }

    @Test
    void addsWhatIsNotThere() {
        check(
                PLAIN + "clusterCIDR: 10.0.0.0/8\n",
                "mode",
                "nftables",
                PLAIN + "mode: nftables\nclusterCIDR: 10.0.0.0/8\n");
        check(PLAIN, "conntrack.maxPerCore", "0", PLAIN + "conntrack:\n  maxPerCore: 0\n");
        check(
                PLAIN + "conntrack:\n  min: 1\n",
                "conntrack.maxPerCore",
                "0",
                PLAIN + "conntrack:\n  maxPerCore: 0\n  min: 1\n");
        check(
                PLAIN + "conntrack: {}\n",
                "conntrack.maxPerCore",
                "0",
                PLAIN + "conntrack: {maxPerCore: 0}\n");
        check(
                PLAIN + "conntrack: {min: 1}\n",
                "conntrack.maxPerCore",
                "0",
                PLAIN + "conntrack: {maxPerCore: 0, min: 1}\n");
        check(
                PLAIN + "conntrack: null\n",
                "conntrack.maxPerCore",
                "0",
                PLAIN + "conntrack: {maxPerCore: 0}\n");
    }

    @Test
    void editsInsideBlockQuotedAndJsonForms() {
        String head = "apiVersion: v1\nkind: ConfigMap\ndata:\n";
        check(
                head
                        + "  config.conf: |-\n    kind: KubeProxyConfiguration\n    mode: ipvs\n  other: x\n",
                "mode",
                "nftables",
                head
                        + "  config.conf: |-\n    kind: KubeProxyConfiguration\n    mode: nftables\n  other: x\n");
        check(
                head + "  config.conf: |2\n    kind: KubeProxyConfiguration\n",
                "mode",
                "nftables",
                head + "  config.conf: |2\n    kind: KubeProxyConfiguration\n    mode: nftables\n");
        check(
                head + "  config.conf: \"kind: KubeProxyConfiguration\\nmode: \\\"ipvs\\\"\\n\"\n",
                "mode",
                "nftables",
                head
                        + "  config.conf: \"kind: KubeProxyConfiguration\\nmode: \\\"nftables\\\"\\n\"\n");
        check(
                "{\"kind\":\"KubeProxyConfiguration\",\"mode\":\"ipvs\"}",
                "mode",
                "nftables",
                "{\"kind\":\"KubeProxyConfiguration\",\"mode\":\"nftables\"}");
        check(
                "{\"kind\":\"KubeProxyConfiguration\"}",
                "conntrack.maxPerCore",
                "0",
                "{\"conntrack\": {\"maxPerCore\": 0}, \"kind\":\"KubeProxyConfiguration\"}");
        check(
                "{\"kind\":\"ConfigMap\",\"data\":{\"config\":\"kind: KubeProxyConfiguration\\nmode: ipvs\\n\"}}",
                "mode",
                "iptables",
                "{\"kind\":\"ConfigMap\",\"data\":{\"config\":\"kind: KubeProxyConfiguration\\nmode: iptables\\n\"}}");
    }

    @Test
    void keepsCarriageReturnsAndAMissingFinalLineEnd() {
        check(
                (PLAIN + "mode: ipvs").replace("\n", "\r\n"),
                "mode",
                "nftables",
                (PLAIN + "mode: nftables").replace("\n", "\r\n"));
        check(
                PLAIN.replace("\n", "\r\n"),
                "conntrack.maxPerCore",
                "0",
                (PLAIN + "conntrack:\n  maxPerCore: 0\n").replace("\n", "\r\n"));
    }

    @Test
    void refusesWithAReason() {
        refused(PLAIN + "mode: ipvs\nmode: iptables\n", "twice");
        refused(PLAIN + "mode: &m ipvs\n", "anchors");
        refused(PLAIN + "mode: {{ .Values.mode }}\n", "template");
        refused(PLAIN + "\tmode: ipvs\n", "not valid YAML");
    }

    @Test
    void severalSettingsUnderOneNewParentMakeOneEdit() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("conntrack.maxPerCore", "0");
        settings.put("conntrack.tcpEstablishedTimeout", "0s");
        settings.put("mode", "iptables");
        assertEquals(
                PLAIN
                        + "mode: iptables\nconntrack:\n  tcpEstablishedTimeout: 0s\n  maxPerCore: 0\n",
                apply(PLAIN, settings));
    }

    /**
     * Documents made at random: whatever is offered reads as intended and leaves every byte outside
     * it as it was.
     */
    @Test
    @Tag("slow")
    void anyEditThatIsOfferedChangesOneValueOnly() {
        Random random = new Random(7);
        int offered = 0;
        for (int i = 0; i < 10_000; i++) {
            String text = document(random);
            String[] setting = SETTINGS[random.nextInt(SETTINGS.length)];
            String path = setting[0];
            String value = setting[1];
            Configuration configuration = Configurations.in(document(text)).get(0);
            Offer change = Surgery.set(configuration, Map.of(path, value));
            assertEquals("", change.refusal(), text);
            String after = applied(text, change.edits());
            assertTrue(change.edits().size() <= 1);
            for (Edit edit : change.edits()) {
                assertEquals(text.substring(0, edit.start()), after.substring(0, edit.start()));
                assertEquals(
                        text.substring(edit.end()),
                        after.substring(edit.start() + edit.replacement().length()));
                offered++;
            }
            assertEquals(
                    List.of(),
                    Surgery.set(Configurations.in(document(after)).get(0), Map.of(path, value))
                            .edits(),
                    after);
        }
        assertTrue(offered > 7000);
    }

    @Test
    @Tag("slow")
    void anyRemovalThatIsOfferedTakesOneFieldOnly() {
        Random random = new Random(8);
        int offered = 0;
        for (int i = 0; i < 3000; i++) {
            String text = document(random);
            String path = SETTINGS[random.nextInt(SETTINGS.length)][0];
            Offer change = Surgery.remove(Configurations.in(document(text)).get(0), path);
            assertEquals("", change.refusal(), text);
            for (Edit edit : change.edits()) {
                String after = edit.applyTo(text);
                assertEquals(
                        List.of(),
                        Surgery.remove(Configurations.in(document(after)).get(0), path).edits(),
                        after);
                offered++;
            }
        }
        assertTrue(offered > 250);
    }

    @Test
    void removesAFieldWithItsLine() {
        checkRemoved(
                PLAIN + "mode: ipvs # why\nclusterCIDR: x\n", "mode", PLAIN + "clusterCIDR: x\n");
        checkRemoved(PLAIN + "mode: ipvs", "mode", PLAIN.stripTrailing());
        checkRemoved(
                PLAIN + "conntrack: {maxPerCore: 0, min: 1}\n",
                "conntrack.min",
                PLAIN + "conntrack: {maxPerCore: 0}\n");
        checkRemoved(
                PLAIN + "conntrack: {maxPerCore: 0, min: 1}\n",
                "conntrack.maxPerCore",
                PLAIN + "conntrack: {min: 1}\n");
        checkRemoved(
                PLAIN + "ipvs:\n  scheduler: rr\nmode: x\n",
                "ipvs.scheduler",
                PLAIN + "ipvs:\nmode: x\n");
        checkRemoved(
                PLAIN + "ipvs:\n  scheduler: rr\n  excludeCIDRs: [a]\nmode: x\n",
                "ipvs",
                PLAIN + "mode: x\n");
        String head =
                "kind: ConfigMap\ndata:\n  config.conf: |-\n    kind: KubeProxyConfiguration\n";
        checkRemoved(head + "    mode: ipvs\n  other: x\n", "mode", head + "  other: x\n");
        checkRemoved(
                (head + "    mode: ipvs\n    bindAddress: a\n").replace("\n", "\r\n"),
                "mode",
                (head + "    bindAddress: a\n").replace("\n", "\r\n"));
        checkRemoved(PLAIN, "mode", PLAIN);
    }

    private static void checkRemoved(String before, String path, String after) {
        Offer change = Surgery.remove(Configurations.in(document(before)).get(0), path);
        assertEquals("", change.refusal());
        assertEquals(after, applied(before, change.edits()));
    }

    private static final String[][] SETTINGS = {
        {"mode", "nftables"},
        {"conntrack.maxPerCore", "0"},
        {"conntrack.min", "7"},
        {"conntrack.tcpEstablishedTimeout", "0s"},
        {"iptables.syncPeriod", "10s"},
        {"iptables.localhostNodePorts", "false"},
        {"iptables.masqueradeBit", "3"},
        {"ipvs.scheduler", "wrr"},
        {"nftables.minSyncPeriod", "2s"},
        {"clusterCIDR", "10.0.0.0/8"},
        {"oomScoreAdj", "5"},
        {"enableProfiling", "true"},
        {"clientConnection.kubeconfig", "/etc/x"},
        {"winkernel.enableDSR", "true"},
    };

    private static String document(Random random) {
        String quote = new String[] {"", "\"", "'"}[random.nextInt(3)];
        StringBuilder inner =
                new StringBuilder(
                        "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n");
        if (random.nextBoolean()) {
            inner.append("mode: ")
                    .append(quote)
                    .append("ipvs")
                    .append(quote)
                    .append(random.nextBoolean() ? "   # \u00fc comment" : "")
                    .append('\n');
        }
        inner.append(
                new String[] {
                            "",
                            "conntrack:\n  # note\n  min: 5\n",
                            "conntrack: {}\n",
                            "conntrack:\n  maxPerCore: null\n",
                            "conntrack: {maxPerCore: 7}\n"
                        }
                        [random.nextInt(5)]);
        inner.append("\nfeatureGates: {A: true}\niptables:\n  syncPeriod: 30s\n");
        String text = inner.toString();
        if (random.nextInt(3) > 0) {
            String indented =
                    "    " + text.strip().replace("\n", "\n    ").replace("\n    \n", "\n\n");
            text =
                    "apiVersion: v1\ndata:\n  a: b\n  config.conf: "
                            + new String[] {"|", "|-", "|+"}[random.nextInt(3)]
                            + "\n"
                            + indented
                            + "\nkind: ConfigMap\nmetadata:\n  name: kube-proxy\n";
        }
        return random.nextBoolean() ? text.replace("\n", "\r\n") : text;
    }

    private static void check(String before, String path, String value, String after) {
        assertEquals(after, apply(before, Map.of(path, value)));
    }

    private static void refused(String text, String reason) {
        Offer change =
                Surgery.set(Configurations.in(document(text)).get(0), Map.of("mode", "nftables"));
        assertTrue(change.refusal().contains(reason), change.refusal());
        assertEquals(List.of(), change.edits());
    }

    private static String apply(String text, Map<String, String> settings) {
        Offer change = Surgery.set(Configurations.in(document(text)).get(0), settings);
        assertEquals("", change.refusal());
        return applied(text, change.edits());
    }

    private static String applied(String text, List<Edit> edits) {
        String result = text;
        for (int i = edits.size() - 1; i >= 0; i--) {
            result = edits.get(i).applyTo(result);
        }
        return result;
    }

    private static Document document(String text) {
        return Document.of(0, 1, 1, 0, Redactor.redact(text), true);
    }
}
