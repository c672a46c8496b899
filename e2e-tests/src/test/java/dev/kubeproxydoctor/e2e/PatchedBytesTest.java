package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is edited is the file that was opened, whatever the text field makes of its text. */
class PatchedBytesTest {
    private static final String ALL = "Download everything (.zip)";
    private static final String ONE = "Download the patched file";

    /** A file, and what has to come back. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record PatchedInput(String name, byte[] bytes, byte[] patched) {
        static PatchedInput of(String name, String text, Charset charset) {
            return new PatchedInput(name, text.getBytes(charset), right(text).getBytes(charset));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String configMap(String name) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: %s # für alle
                  namespace: kube-system
                data:
                  config.conf: |-
                    apiVersion: kubeproxy.config.k8s.io/v1alpha1
                    kind: KubeProxyConfiguration
                    mode: "IPTABLES"
                """
                .formatted(name);
    }

    private static String right(String text) {
        return text.replace("mode: \"IPTABLES\"", "mode: \"iptables\"");
    }

    static List<PatchedInput> files() {
        String text = configMap("kube-proxy");
        String windows = text.replace("\n", "\r\n");
        return List.of(
                PatchedInput.of("plain.yaml", text, StandardCharsets.UTF_8),
                PatchedInput.of("windows.yaml", windows, StandardCharsets.UTF_8),
                PatchedInput.of("marked.yaml", "\ufeff" + windows, StandardCharsets.UTF_8),
                PatchedInput.of("little.yaml", "\ufeff" + windows, StandardCharsets.UTF_16LE),
                PatchedInput.of("big.yaml", "\ufeff" + text, StandardCharsets.UTF_16BE),
                PatchedInput.of("latin.yaml", text, StandardCharsets.ISO_8859_1),
                new PatchedInput(
                        "two.yaml",
                        Packed.utf8(windows + "---\r\n" + windows.replace("kube-proxy", "other")),
                        Packed.utf8(
                                right(
                                        windows
                                                + "---\r\n"
                                                + windows.replace("kube-proxy", "other")))),
                new PatchedInput(
                        "packed.yaml.gz",
                        Packed.gzip(Packed.utf8(windows)),
                        Packed.utf8(right(windows))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyByteThatIsNotEditedStays(PatchedInput file) throws IOException {
        String patched = "patched-" + file.name().replace(".gz", "");
        try (Site site = new Site().open("").give(file.name(), file.bytes())) {
            assertTrue(site.area().inputValue().contains("IPTABLES"));
            assertArrayEquals(file.patched(), site.savedBytes(ONE));
            assertArrayEquals(file.patched(), Packed.unzipped(site.savedBytes(ALL)).get(patched));
            assertEquals(List.of(), site.complaints);
        }
    }

    @Test
    void filesOfOneNameStayApart() throws IOException {
        Map<String, byte[]> bundle = new LinkedHashMap<>();
        bundle.put("node-a/kube-proxy/config.yaml", Packed.utf8(configMap("a")));
        bundle.put("node-b/kube-proxy/config.yaml", Packed.utf8(configMap("b")));
        try (Site site = new Site().open("").give("bundle.zip", Packed.zip(bundle))) {
            assertEquals(2, site.page.getByText(ONE).count());
            Map<String, byte[]> saved = Packed.unzipped(site.savedBytes(ALL));
            for (String node : List.of("a", "b")) {
                assertArrayEquals(
                        Packed.utf8(right(configMap(node))),
                        saved.get("patched-node-" + node + "-kube-proxy-config.yaml"));
            }
        }
    }

    @Test
    void aPasteIsEditedAsUtf8() throws IOException {
        try (Site site = new Site().open("").paste(configMap("kube-proxy"))) {
            assertArrayEquals(Packed.utf8(right(configMap("kube-proxy"))), site.savedBytes(ONE));
        }
    }

    @Test
    void whereAByteWouldHaveToBeGuessedThereIsAReasonInPlaceOfAFile() throws IOException {
        byte[] latin =
                configMap("kube-proxy")
                        .replace("mode: \"", "mode: \"\u00e9")
                        .getBytes(StandardCharsets.ISO_8859_1);
        try (Site site = new Site().open("").give("latin.yaml", latin)) {
            site.page.getByText("It is not edited, because line ").waitFor();
            assertEquals(0, site.page.getByText(ONE).count());
            assertFalse(
                    Packed.unzipped(site.savedBytes(ALL)).keySet().stream()
                            .anyMatch(name -> name.startsWith("patched-")));
        }
    }

    @Test
    void theNamesThatAreSavedAreTameWhateverTheNamesThatWereOpened() throws IOException {
        byte[] names =
                HostileFile.all().stream()
                        .filter(file -> file.name().equals("names.tar"))
                        .findFirst()
                        .orElseThrow()
                        .content();
        try (Site site = new Site().open("").give("names.tar", names)) {
            Map<String, byte[]> saved = Packed.unzipped(site.savedBytes(ALL));
            List<String> patched =
                    saved.keySet().stream().filter(name -> name.startsWith("patched-")).toList();
            assertEquals(4, patched.size());
            assertTrue(
                    saved.keySet().stream().allMatch(name -> name.matches("\\w[\\w.-]*")),
                    saved.keySet().toString());
        }
    }

    /** Should the engine ever make other names, the archive does not carry them. */
    @Test
    void namesThatAreNotTameAreMadeSoInTheArchive() throws IOException {
        try (Site site = new Site()) {
            site.page.route(
                    "**/kpd/engine-*.js",
                    Crashes.reporting(
                            "JSON.stringify(JSON.parse(json), (key, value) => key === 'fileName' ? '../..\\\\-a<b>:\\u001b\\u202e.sh' : value)"));
            site.open("").paste(Pastes.ARTICLE_TABLE);
            Map<String, byte[]> saved = Packed.unzipped(site.savedBytes(ALL));
            assertTrue(saved.size() > 2);
            assertTrue(
                    saved.keySet().stream().allMatch(name -> name.matches("(\\d+/)?\\w[\\w.-]*")),
                    saved.keySet().toString());
        }
    }

    @Test
    void whatIsShownOfAFileIsMarkedSelectedAndMaskedInTheFile() throws IOException {
        String project =
                "E1124 08:15:41.000000       1 server.go:558] \"Error\" err=\"project Night\njar failed\"\n";
        String text = "\ufeff" + (project + Pastes.CONNTRACK_LOG).replace("\n", "\r\n");
        try (Site site = new Site().open("").give("kube-proxy.log", Packed.utf8(text))) {
            assertEquals(1, site.page.locator(".lines i[data-line='5']").count());
            site.page
                    .locator("[data-failure=conntrack-max-permission-denied] [part=evidence]")
                    .first()
                    .click();
            assertEquals(
                    "/proc/sys/net/netfilter/nf_conntrack_max: permission denied",
                    site.area().evaluate("(t) => t.value.slice(t.selectionStart, t.selectionEnd)"));
            site.page.evaluate(
                    """
                    () => {
                      const area = document.querySelector('kube-proxy-doctor').shadowRoot.querySelector('textarea');
                      const at = area.value.indexOf('Night');
                      area.setSelectionRange(at, area.value.indexOf(' failed'));
                    }
                    """);
            site.click("Mask the selection");
            site.page.getByText("REDACTED_hidden_1").first().waitFor();
            String copy = site.saved("Download the masked text");
            assertTrue(copy.contains("project REDACTED_hidden_1"), copy);
            assertFalse(copy.contains("Night") || copy.contains("jar failed"), copy);
        }
    }

    @Test
    void typingLetsGoOfTheFile() throws IOException {
        byte[] windows = Packed.utf8(configMap("kube-proxy").replace("\n", "\r\n"));
        try (Site site = new Site().open("").give("cm.yaml", windows)) {
            site.paste(configMap("typed"));
            assertEquals("paste", site.page.evaluate("() => window.kpdReport.inputs[0].name"));
            assertArrayEquals(Packed.utf8(right(configMap("typed"))), site.savedBytes(ONE));
        }
    }

    @Test
    void severalFilesAreOpenedAtOnce() throws IOException {
        FilePayload[] files =
                List.of("a", "b").stream()
                        .map(
                                name ->
                                        new FilePayload(
                                                name + ".yaml",
                                                "text/yaml",
                                                Packed.utf8(configMap(name))))
                        .toArray(FilePayload[]::new);
        try (Site site = new Site().open("").give(files)) {
            Map<String, byte[]> saved = Packed.unzipped(site.savedBytes(ALL));
            for (String name : List.of("a", "b")) {
                assertArrayEquals(
                        Packed.utf8(right(configMap(name))),
                        saved.get("patched-" + name + ".yaml"));
            }
        }
    }
}
