package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A configuration that was quoted, numbered, commented out or shown as a diff reads as it is. */
class FramedDocumentTest {
    static final String PLAIN =
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: kube-proxy
              namespace: kube-system
            data:
              config.conf: |-
                apiVersion: kubeproxy.config.k8s.io/v1alpha1
                kind: KubeProxyConfiguration
                oomScoreAdj: 5000
                clusterCIDR: 10.244.0.0/16
                mode: "IPTABLES"
            """;

    private static String framed(String frame) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (String line : PLAIN.split("\n")) {
            switch (frame) {
                case "diff" -> text.append(number % 3 == 0 ? "-was: this\n+" : " ").append(line);
                case "numbers" ->
                        text.append(String.format(Locale.ROOT, "%6d\t", number)).append(line);
                case "grep" -> text.append(number).append(':').append(line);
                case "viewer" ->
                        text.append(String.format(Locale.ROOT, "%4d \u2502 ", number)).append(line);
                case "wide" ->
                        text.append(line.replace("  ", "\u00a0\u2009").replace(": ", ":\u202f"));
                case "unseen" -> text.append(line.replace(": ", ":\u200b "));
                default -> text.append(frame).append(line);
            }
            text.append('\n');
            number++;
        }
        return text.toString();
    }

    private static Report examined(String name, String text) {
        Doctor doctor = new Doctor();
        doctor.input(name);
        doctor.text(text);
        return doctor.report();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ", ">> ", "> > ", "| ", "# ", "#", "* ", "+", "    ", "\t", "> # ", "\u2022 ",
                "diff", "numbers", "grep", "viewer", "wide", "unseen"
            })
    void itIsReadAndPatchedAsThePlainOne(String frame) {
        String text = framed(frame);
        Report plain = examined("a.yaml", PLAIN);
        Report report = examined("a.yaml", text);
        assertEquals(2, plain.configurations().get(0).findings().size());
        assertEquals(paths(plain), paths(report));
        assertEquals(plain.configurations().get(0).mode(), report.configurations().get(0).mode());
        List<Edit> edits = report.configurations().get(0).edits();
        assertEquals("IPTABLES", text.substring(edits.get(0).start(), edits.get(0).end()));
        if (!frame.equals("diff") && !frame.isBlank()) {
            assertEquals(patched(plain, PLAIN), patched(report, text));
        }
        if (!frame.equals("*") && !frame.equals("diff")) {
            assertEquals(paths(plain), paths(examined("", text)), "not in a file");
        }
    }

    /** Paths and lines, but of what is said of the frame. */
    private static List<String> paths(Report report) {
        return report.configurations().get(0).findings().stream()
                .filter(finding -> !finding.path().isEmpty())
                .map(Finding::path)
                .toList();
    }

    private static String patched(Report report, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return report.patches()
                .get(0)
                .applyTo(new String(bytes, StandardCharsets.ISO_8859_1))
                .bytes();
    }

    @Test
    void aLineThatIsAddedStandsInTheFrame() {
        String plain =
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: ipvs\n";
        String log = "\nE1124 08:15:42.1 1 server.go:1] \"Failed\" err=\"x\"\n";
        String quoted = "> " + plain.replace("\n", "\n> ").trim() + "\n";
        Report.ConfigurationEntry entry = examined("", quoted + "> " + log).configurations().get(0);
        assertEquals("plain", entry.layout());
        assertEquals("ipvs", entry.mode());
    }

    @Test
    void whatIsNotAFrameStays() {
        // A list of which each item begins alike, comments alone, a marker that YAML refuses.
        assertTrue(
                examined("a.yaml", "# nothing\n# at all\n")
                        .configurations()
                        .get(0)
                        .findings()
                        .stream()
                        .anyMatch(finding -> finding.flaw().word().equals("empty-file")));
        Report marked =
                examined(
                        "a.yaml",
                        "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n+mode: ipvs\n");
        assertTrue(paths(marked).contains("+mode"), paths(marked).toString());
        assertFalse(examined("a.yaml", "- --proxy-mode=ipvs\n- --v=2\n").inputs().isEmpty());
    }
}
