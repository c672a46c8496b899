package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxTest {
    @Test
    void namesTheFirstSampleOfTheArticleAndSaysThatNoModuleCuresIt() {
        try (Site site = new Site().open("").paste(Pastes.ARTICLE_IPSET)) {
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            assertTrue(
                    site.page
                            .locator("[data-failure=ipset-binary-missing]")
                            .textContent()
                            .contains("No module cures this"));
        }
    }

    @Test
    void givesTheScriptForTheSecondSampleByteForByteAndNeverAdvisesIpvs() throws IOException {
        try (Site site = new Site().open("").paste(Pastes.ARTICLE_TABLE)) {
            assertEquals("iptables-legacy-table-missing", site.diagnoses().get(0));
            String script = site.saved("Download fix-node.sh");
            assertEquals(
                    expected(Pastes.ARTICLE_TABLE).artefacts().stream()
                            .filter(a -> a.fileName().equals("fix-node.sh"))
                            .map(Artefact::content)
                            .findFirst()
                            .orElseThrow(),
                    script);
            assertTrue(site.page.getByText("Which kernel does the node run?").first().isVisible());
            assertFalse(site.page.locator("ol").first().textContent().contains("mode: ipvs"));
        }
    }

    @Test
    void editsThePastedConfigMapInOnePlaceAndKeepsEveryOtherByte() throws IOException {
        String paste = Pastes.CONNTRACK_LOG + Pastes.configMap();
        try (Site site = new Site().open("").paste(paste)) {
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
            assertEquals(
                    List.of("removed: -      maxPerCore: 32768"),
                    site.page.locator(".diff .removed").allTextContents());
            assertEquals(
                    List.of("added: +      maxPerCore: 0"),
                    site.page.locator(".diff .added").allTextContents());
            assertEquals(
                    Pastes.configMap().replace("maxPerCore: 32768", "maxPerCore: 0"),
                    site.saved("Download the patched file"));
        }
    }

    @Test
    void showsNodeByNodeWhatEachOfThemHas() {
        String paste =
                Pastes.CONNTRACK_LOG.replaceAll("(?m)^(?=.)", "[pod/kube-proxy-9m4tz/kube-proxy] ")
                        + "[pod/kube-proxy-b8zq5/kube-proxy] I1124 08:15:40.000001       1 server_linux.go:145] \"Using iptables Proxier\"\n";
        try (Site site = new Site().open("").paste(paste)) {
            assertEquals(
                    List.of("kube-proxy-9m4tz", "kube-proxy-b8zq5"),
                    site.page.locator("tbody th").allTextContents());
            assertTrue(site.page.getByText("Not tried yet").isVisible());
        }
    }

    @Test
    void readsAKernelConfigurationFromItsGzipFile() {
        byte[] packed =
                Packed.gzip(Packed.utf8("CONFIG_NF_TABLES=m\n# CONFIG_NFT_FIB_IPV4 is not set\n"));
        try (Site site = new Site().open("")) {
            site.page
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("config.gz", "application/gzip", packed));
            site.page.getByText("nftables, IPv4").waitFor();
            assertTrue(site.page.getByText("NFT_FIB_IPV4").first().isVisible());
            assertTrue(
                    site.page
                            .getByLabel("Log, ConfigMap or command output")
                            .inputValue()
                            .startsWith("CONFIG_NF_TABLES=m"));
        }
    }

    @Test
    void worksWithTheNetworkOffAndAsksForNothingAfterLoading() {
        try (Site site = new Site().open("")) {
            site.context.setOffline(true);
            site.paste(Pastes.CONNTRACK_LOG);
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
            assertEquals(List.of(), site.requests);
            assertEquals(List.of(), site.complaints);
        }
    }

    @Test
    void marksTheProvingLineInThePasteAndSelectsItOnClick() {
        try (Site site = new Site().open("").paste(Pastes.CONNTRACK_LOG)) {
            assertEquals(
                    List.of("3"),
                    site.page.locator(".lines i").all().stream()
                            .map(i -> i.getAttribute("data-line"))
                            .toList());
            site.page.locator("[part=evidence]").first().click();
            Object selected =
                    site.page
                            .getByLabel("Log, ConfigMap or command output")
                            .evaluate("(t) => t.value.slice(t.selectionStart, t.selectionEnd)");
            assertEquals("/proc/sys/net/netfilter/nf_conntrack_max: permission denied", selected);
        }
    }

    @Test
    void showsNoSecretAnywhereAndSaysWhatWasMasked() throws IOException {
        try (Site site = new Site().open("").paste(Pastes.CONNTRACK_LOG + Pastes.configMap())) {
            assertTrue(
                    site.page
                            .getByText("1 secret was masked before anything looked at the text.")
                            .isVisible());
            Object tree =
                    site.page.evaluate(
                            "() => document.querySelector('kube-proxy-doctor').shadowRoot.innerHTML");
            assertFalse(tree.toString().contains(Pastes.token()));
            assertFalse(
                    site.page
                            .evaluate("() => JSON.stringify(window.kpdReport)")
                            .toString()
                            .contains(Pastes.token()));
            String copy = site.saved("Download the masked text");
            assertFalse(copy.contains(Pastes.token()));
            assertTrue(copy.contains("token: REDACTED_token_1"));
            assertEquals(List.of(), site.complaints);
        }
    }

    @Test
    void examinesAFileThatIsOpenedAndCanBeCancelledAndCleared() throws IOException {
        try (Site site = new Site().open("")) {
            StringBuilder log = new StringBuilder();
            while (log.length() < 3_000_000) {
                log.append(
                        "I1124 08:15:42.137482       1 proxier.go:820] \"SyncProxyRules complete\" elapsed=\"12.3ms\"\n");
            }
            java.nio.file.Path file = Files.createTempFile("kube-proxy", ".log");
            Files.writeString(file, log + Pastes.CONNTRACK_LOG);
            site.page.evaluate(
                    "() => document.querySelector('kube-proxy-doctor').addEventListener('report', (e) => { window.kpdReport = e.detail; })");
            site.page.locator("input[type=file]").first().setInputFiles(file);
            site.page.waitForFunction("() => window.kpdReport");
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
            site.page
                    .getByText(
                            "Clear",
                            new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertEquals(List.of(), site.diagnoses());
        }
    }

    @Test
    void everythingComesInOneArchive() throws Exception {
        try (Site site = new Site().open("").paste(Pastes.ARTICLE_TABLE)) {
            Download download =
                    site.page.waitForDownload(
                            () -> site.page.getByText("Download everything (.zip)").click());
            assertEquals("kube-proxy-doctor.zip", download.suggestedFilename());
            Map<String, String> files = new LinkedHashMap<>();
            Packed.unzipped(Files.readAllBytes(download.path()))
                    .forEach(
                            (name, content) ->
                                    files.put(name, new String(content, StandardCharsets.UTF_8)));
            Map<String, String> expected = new LinkedHashMap<>();
            expected(Pastes.ARTICLE_TABLE)
                    .artefacts()
                    .forEach(a -> expected.put(a.fileName(), a.content()));
            assertEquals(expected, files);
        }
    }

    private static Report expected(String paste) {
        Doctor doctor = new Doctor();
        doctor.text(paste);
        return doctor.report();
    }
}
