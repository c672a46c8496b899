package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page does besides naming a failure. */
class FeaturesTest {
    /** A bundle: what matters, in among what does not. */
    private static final Map<String, String> BUNDLE = new LinkedHashMap<>();

    static {
        BUNDLE.put("dump/kube-system/coredns-7db6d8ff4d-abcde/logs.txt", "[INFO] plugin/ready\n");
        BUNDLE.put("dump/kube-system/kube-proxy-x7k2p/logs.txt", Pastes.CONNTRACK_LOG);
        BUNDLE.put(
                "dump/kube-system/kube-proxy-9m4tz/logs.txt",
                "I1124 08:15:40.000001       1 server_linux.go:145] \"Using iptables Proxier\"\n");
        BUNDLE.put("dump/default/web-0/logs.txt", "GET / 200\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz"})
    void findsWhatMattersInABundleAndWhosePodItIs(String form) {
        try (Site site = new Site().open("")) {
            open(site, "cluster-info-dump." + form, packed(form));
            site.page.getByText("Node by node").waitFor();
            assertEquals(
                    List.of("kube-proxy-x7k2p", "kube-proxy-9m4tz"),
                    site.page.locator("tbody th").allTextContents());
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
            site.waitForStatus("2 files examined, 2 that say nothing about kube-proxy left out.");
            site.page.locator("[part=evidence]").first().click();
            Locator around =
                    site.page.getByLabel(
                            "dump/kube-system/kube-proxy-x7k2p/logs.txt, around line 3");
            assertTrue(around.textContent().contains("2  I1124"));
            assertEquals(List.of(), site.requests);
            assertEquals(List.of(), site.complaints);
        }
    }

    @Test
    void saysWhatABrowserCannotUnpackAndReadsTheRest() {
        byte[] xz = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};
        byte[] cut = java.util.Arrays.copyOf(packed("zip"), 200);
        try (Site site = new Site().open("")) {
            site.page
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(
                            new FilePayload[] {
                                new FilePayload("sos.tar.xz", "application/x-xz", xz),
                                new FilePayload("cut.zip", "application/zip", cut),
                                new FilePayload(
                                        "kube-proxy.log",
                                        "text/plain",
                                        Pastes.CONNTRACK_LOG.getBytes(StandardCharsets.UTF_8))
                            });
            site.page.locator("[data-failure]").first().waitFor();
            site.waitForStatus("sos.tar.xz is packed in a form that browsers cannot unpack");
            site.waitForStatus("cut.zip is damaged or cut off");
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chosen", "dropped"})
    void readsAFolder(String how) throws IOException {
        Path folder = Files.createTempDirectory("bundle");
        for (Map.Entry<String, String> file : BUNDLE.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        try (Site site = new Site().open("")) {
            if (how.equals("chosen")) {
                site.page.locator("input[webkitdirectory]").setInputFiles(folder);
            } else {
                drop(site, folder);
            }
            site.page.getByText("Node by node").waitFor();
            assertTrue(
                    site.page
                            .locator("tbody th")
                            .allTextContents()
                            .containsAll(List.of("kube-proxy-x7k2p", "kube-proxy-9m4tz")));
        }
    }

    /** Drags a file or folder from outside onto the text, as the browser itself has it. */
    private static void drop(Site site, Path path) {
        var area = site.page.getByLabel("Log, ConfigMap or command output").boundingBox();
        var devTools = site.context.newCDPSession(site.page);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            devTools.send(
                    "Input.dispatchDragEvent",
                    JsonParser.parseString(
                                    """
                                    {"type": "%s", "x": %f, "y": %f,
                                     "data": {"items": [], "files": ["%s"], "dragOperationsMask": 1}}
                                    """
                                            .formatted(type, area.x + 20, area.y + 20, path))
                            .getAsJsonObject());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLaterTextIsAnsweredAndAnEarlierOneGivenUp(boolean worker) {
        try (Site site = new Site()) {
            if (!worker) {
                site.page.addInitScript("delete globalThis.Worker;");
            }
            site.open("");
            assertEquals(
                    "given up, then conntrack-max-permission-denied, then cancelled",
                    site.page.evaluate(
                            """
                            async ([line, text]) => {
                              const element = document.querySelector('kube-proxy-doctor');
                              await element.examine('nothing');
                              const large = element.examine(new File(Array(2000).fill(line.repeat(1000)), 'large.log'));
                              await new Promise((begun) => element.addEventListener('progress', begun, { once: true }));
                              const small = element.examine(text);
                              const answers = `${(await large) === null ? 'given up' : 'answered'}, then ${(await small).diagnoses[0]?.failure}`;
                              const cancelled = element.examine(text);
                              element.cancel();
                              return `${answers}, ${(await cancelled) === null ? 'then cancelled' : 'not cancelled'}`;
                            }
                            """,
                            List.of(
                                    "I1124 08:15:40.000001       1 a.go:1] ok\n",
                                    Pastes.CONNTRACK_LOG)));
        }
    }

    @Test
    void aFactIsTypedAsFastAsOneCan() {
        try (Site site = new Site().open("").paste(Pastes.ARTICLE_TABLE)) {
            site.click("What is known of the node");
            site.page.evaluate(
                    """
                    () => {
                      const element = document.querySelector('kube-proxy-doctor');
                      element.addEventListener('report', (event) => { window.kpdReport = event.detail; });
                      const field = element.shadowRoot.querySelector("[data-fact='kubernetes.version']");
                      for (const typed of ['1', '1.', '1.2', '1.20']) {
                        field.value = typed;
                        field.dispatchEvent(new Event('input'));
                      }
                    }
                    """);
            site.page.waitForFunction(
                    "() => window.kpdReport.facts.some((fact) => fact.value === '1.20')");
        }
    }

    @Test
    void theReadersWordForAFactChangesTheAnswerAtOnceAndCanBeTakenBack() {
        try (Site site = new Site().open("").paste(Pastes.ARTICLE_TABLE)) {
            site.click("What is known of the node");
            site.page.locator("[data-fact='os.id']").selectOption("bottlerocket");
            site.page.locator("[data-file='bottlerocket-modules.toml']").first().waitFor();
            assertEquals(0, site.page.locator("[data-file='fix-node.sh']").count());
            site.page.locator("[data-fact='os.id']").selectOption("");
            site.page.locator("[data-file='fix-node.sh']").first().waitFor();
            site.page.locator("[data-fact='kernel.release']").fill("6.8.0-45-generic");
            site.page.waitForFunction(
                    "() => !document.querySelector('kube-proxy-doctor').shadowRoot.textContent.includes('Which kernel does the node run?')");
        }
    }

    @Test
    void thePlatformThatIsSaidDecidesWhereTheSettingLasts() {
        try (Site site = new Site().open("").paste(Pastes.CONNTRACK_LOG)) {
            site.click("What is known of the node");
            site.page.locator("[data-fact='platform']").selectOption("talos");
            waitForWay(site, "talosctl upgrade-k8s", "kops edit cluster");
            site.page.locator("[data-fact='platform']").selectOption("gke");
            waitForWay(site, "GKE writes kube-proxy's static pod", "talosctl");
            site.page.locator("[data-fact='platform']").selectOption("");
            waitForWay(site, "kops edit cluster", "no such words");
        }
    }

    private static void waitForWay(Site site, String expected, String other) {
        site.page
                .locator("[data-file='where-it-lasts.txt']")
                .filter(new Locator.FilterOptions().setHasText(expected).setHasNotText(other))
                .waitFor();
    }

    @Test
    void whatContradictsItselfIsShownAndAsked() {
        String paste =
                "$ uname -r\n6.1.0-18-amd64\n$ uname -r\n5.4.0-150-generic\n"
                        + Pastes.ARTICLE_TABLE;
        try (Site site = new Site().open("").paste(paste)) {
            site.page
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("5.4.0-150-generic"))
                    .click();
            site.page.waitForFunction(
                    "() => !document.querySelector('kube-proxy-doctor').shadowRoot.textContent.includes('Which one is it?')");
            assertEquals(
                    "5.4.0-150-generic",
                    site.page.locator("[data-fact='kernel.release']").inputValue());
        }
    }

    @Test
    void aMarkedLineLeadsToItsDiagnosisAndBack() {
        try (Site site = new Site().open("").paste(Pastes.CONNTRACK_LOG)) {
            site.page.evaluate(
                    """
                    () => {
                      const area = document.querySelector('kube-proxy-doctor').shadowRoot.querySelector('textarea');
                      const at = area.value.split('\\n').slice(0, 2).join('\\n').length + 5;
                      area.setSelectionRange(at, at);
                      area.dispatchEvent(new MouseEvent('click'));
                    }
                    """);
            site.waitForStatus("line 3: The limit of connection tracking cannot be raised here");
            assertEquals(1, site.page.locator("[part=evidence].current").count());
        }
    }

    @Test
    void nodesAreFilteredByNameAndByFailureAndGetOneCommand() {
        try (Site site = new Site().open("").paste(Pastes.NODES)) {
            assertTrue(site.page.getByText("for node in node-1 node-2; do").isVisible());
            site.page
                    .getByTitle(
                            "Only those with: The limit of connection tracking cannot be raised here")
                    .click();
            assertEquals(
                    1, site.page.getByLabel("Node by node").locator("tbody tr:visible").count());
            site.waitForStatus("1 of 2 shown");
            assertTrue(site.page.getByText("for node in node-2; do").isVisible());
            site.page.getByLabel("Filter by name").fill("node-1");
            site.waitForStatus("0 of 2 shown");
        }
    }

    @Test
    void aNameThatSshWouldTakeForAnOptionIsInNoCommand() {
        try (Site site = new Site()) {
            site.page.route(
                    "**/kpd/engine-*.js", Crashes.reporting("json.replaceAll('node-2', '-Jevil')"));
            site.open("").paste(Pastes.NODES);
            assertTrue(site.page.getByText("for node in node-1; do").isVisible());
            assertTrue(site.page.getByLabel("Node by node").getByText("-Jevil").isVisible());
        }
    }

    @Test
    void aLinkCarriesTheMaskedTextAndLeavesTheAddressWhenItIsOpened() {
        String link;
        try (Site site = new Site().open("").paste(Pastes.CONNTRACK_LOG + Pastes.configMap())) {
            assertFalse(site.page.url().contains("#"));
            site.click("Share as a link …");
            String shown =
                    site.page.getByLabel("Share as a link …").locator("textarea").inputValue();
            assertTrue(shown.contains("token: REDACTED_token_1"));
            site.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            // The word goes after a second and a half, which a slow machine may not see.
            site.page.evaluate("() => { window.setTimeout = () => 0; }");
            site.click("Copy the link");
            site.page.getByText("Copied").waitFor();
            link = site.page.evaluate("() => navigator.clipboard.readText()").toString();
            assertTrue(link.startsWith(Site.address("") + "#v1."), link);
            assertFalse(site.page.url().contains("#"));
        }
        try (Site site = new Site().open(link)) {
            site.page.getByText("This text came with the link.").waitFor();
            site.page.locator("[data-failure]").first().waitFor();
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
            String text = site.page.getByLabel("Log, ConfigMap or command output").inputValue();
            assertTrue(text.contains("token: REDACTED_token_1"));
            assertFalse(text.contains(Pastes.token()));
            assertEquals(Site.address(""), site.page.url());
            assertEquals(List.of(), site.complaints);
        }
    }

    @Test
    void aTextTooLongForALinkIsCutToWhatProvesSomething() {
        StringBuilder log = new StringBuilder(Pastes.CONNTRACK_LOG);
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 2000; i++) {
            log.append("I1124 08:15:42.137482       1 proxier.go:820] \"Sync\" took=\"")
                    .append(random.nextLong())
                    .append("\"\n");
        }
        try (Site site = new Site().open("").paste(log.toString())) {
            site.click("Share as a link …");
            site.page.getByText("holds only the lines that prove something").waitFor();
            String shown =
                    site.page.getByLabel("Share as a link …").locator("textarea").inputValue();
            assertTrue(shown.contains("permission denied") && shown.length() < 2000);
        }
    }

    @Test
    void thePromptIsMaskedAndTheNoteAboutAWrongDiagnosisQuotesNothing() {
        try (Site site = new Site().open("").paste(Pastes.CONNTRACK_LOG + Pastes.configMap())) {
            site.click("Copy a prompt for a model …");
            String prompt = site.page.locator(".outgoing textarea").inputValue();
            assertTrue(prompt.contains("REDACTED_token_1") && !prompt.contains(Pastes.token()));
            assertTrue(prompt.contains("\n\nSay what else in the text matters"), prompt);
            site.click("Report a wrong diagnosis …");
            site.page.getByText("What was said, without your text.").waitFor();
            String note = site.page.locator(".outgoing textarea").inputValue();
            assertTrue(note.contains("conntrack-max-permission-denied (fatal, certain)"));
            assertTrue(note.contains("\n\nWhat it was in the end:\n\n"), note);
            assertFalse(note.contains("nf_conntrack_max: permission denied"));
        }
    }

    @Test
    void everythingIsDoneWithTheKeyboard() {
        try (Site site = new Site().open("")) {
            site.page.keyboard().press("/");
            site.page.keyboard().insertText(Pastes.ARTICLE_TABLE);
            site.page.keyboard().press("Control+Enter");
            site.page.getByText("How to fix it").waitFor();
            List<Object> visited = new java.util.ArrayList<>();
            for (int i = 0; i < 60; i++) {
                site.page.keyboard().press("Tab");
                visited.add(
                        site.page.evaluate(
                                """
                                () => {
                                  const at = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
                                  const style = getComputedStyle(at.closest('.file') ?? at);
                                  return `${at.textContent.trim() || at.getAttribute('aria-label') || at.id} ${style.outlineStyle}`;
                                }
                                """));
            }
            for (String wanted :
                    List.of(
                            "Open files",
                            "Open a folder",
                            "Clear",
                            "How to fix it",
                            "Copy",
                            "Download everything (.zip)",
                            "Mask the selection",
                            "Share as a link …")) {
                assertTrue(
                        visited.stream()
                                .anyMatch(
                                        v ->
                                                v.toString().startsWith(wanted)
                                                        && v.toString().endsWith("solid")),
                        wanted + " in " + visited);
            }
        }
    }

    @Test
    void theCollectingCommandIsShownWholeAndCopied() {
        try (Site site = new Site().open("")) {
            site.click("Collect everything it can use, in one go");
            assertTrue(site.page.getByText("kp get configmap kube-proxy -o yaml").isVisible());
        }
    }

    @Test
    void lightOrDarkIsKeptAndNothingElse() {
        try (Site site = new Site().open("").paste(Pastes.CONNTRACK_LOG)) {
            site.click("Light / dark");
            assertEquals("dark", site.page.locator("html").getAttribute("data-theme"));
            assertEquals(
                    "{\"theme\":\"dark\"}",
                    site.page.evaluate("() => JSON.stringify(localStorage)"));
            assertEquals(
                    0, ((Number) site.page.evaluate("() => sessionStorage.length")).intValue());
        }
    }

    @Test
    void theInstalledSiteWorksWithTheNetworkOff() {
        try (Site site = new Site(new Browser.NewContextOptions())) {
            site.open("");
            site.page.getByText("Ready offline ✓").waitFor();
            site.context.setOffline(true);
            site.open("");
            // Chromium 150 forgets what navigator.onLine said when the page is loaded anew.
            site.context.setOffline(false);
            site.context.setOffline(true);
            site.page.getByText("Offline: everything works").waitFor();
            site.paste(Pastes.ARTICLE_IPSET);
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            assertEquals("Requests since load: 0", site.page.locator("#requests").textContent());
            site.page.navigate(Site.address("failures/nft-kernel-too-old/"));
            site.page.locator("[data-failure=nft-kernel-too-old]").waitFor();
        }
    }

    @Test
    void printsWithoutControls() {
        try (Site site = new Site().open("").paste(Pastes.CONNTRACK_LOG)) {
            site.page.emulateMedia(
                    new com.microsoft.playwright.Page.EmulateMediaOptions()
                            .setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertFalse(site.page.getByText("Open files").isVisible());
            assertTrue(site.page.getByText("What is wrong").isVisible());
        }
    }

    private static void open(Site site, String name, byte[] content) {
        site.page
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static byte[] packed(String form) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        BUNDLE.forEach((name, text) -> files.put(name, Packed.utf8(text)));
        byte[] tar =
                Packed.tar(
                        files.entrySet().stream()
                                .map(file -> Packed.entry(file.getKey(), file.getValue()))
                                .toArray(byte[][]::new));
        return form.equals("zip") ? Packed.zip(files) : form.equals("tar") ? tar : Packed.gzip(tar);
    }
}
