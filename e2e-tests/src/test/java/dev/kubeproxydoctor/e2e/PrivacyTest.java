package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary that is planted in a paste is seen nowhere but in the paste itself. */
class PrivacyTest {
    private static final String CANARY = String.join("", "Can", "ary7", "Wren", "4Finch", "9x");
    private static final String PLANT =
            "E1124 08:15:42.137482       1 server.go:558] \"Error\" err=\"Get https://kp:"
                    + CANARY
                    + "@10.0.0.1/api: x509\"\n";

    /** Broken on purpose: the message of a YAML parser quotes the line. */
    private static final String BROKEN =
            "---\napiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: [ipvs\npassword: "
                    + CANARY
                    + ": : {\n";

    @Test
    void noCanaryIsInTheReportOfAnyExample() {
        List<String> texts = new ArrayList<>();
        for (Failure failure : Catalogue.ALL) {
            Catalogue.file(failure)
                    .matching()
                    .forEach(text -> texts.add(PLANT + text + "\n" + BROKEN));
        }
        try (Site site = new Site().open("")) {
            Object leaks =
                    site.page.evaluate(
                            """
                            async ({ texts, canary }) => {
                              const module = await import('/kpd/engine-wasm.js');
                              const engine = await module.engine(module.payload());
                              return texts.filter((text) => {
                                engine.begin();
                                engine.input(canary + '.log');
                                engine.text(text);
                                return (engine.report() + engine.copy(text, true)).includes(canary);
                              });
                            }
                            """,
                            Map.of("texts", texts, "canary", CANARY));
            assertEquals(List.of(), leaks);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noCanaryIsInThePageItsAddressItsConsoleOrADownload(boolean broken) throws IOException {
        try (Site site = new Site()) {
            List<String> said = new ArrayList<>();
            site.page.onConsoleMessage(message -> said.add(message.text()));
            site.open("").paste(PLANT + Pastes.ARTICLE_TABLE + (broken ? BROKEN : ""));
            StringBuilder seen = new StringBuilder(site.page.url());
            seen.append(
                    site.page.evaluate(
                            "() => JSON.stringify(window.kpdReport) + JSON.stringify(history.state) + document.title"));
            seen.append(tree(site));
            for (Locator button : site.page.locator("button").all()) {
                if (button.isVisible() && button.textContent().startsWith("Download")) {
                    Download download = site.page.waitForDownload(button::click);
                    seen.append(download.suggestedFilename())
                            // An archive is no text, and holds its files as they are.
                            .append(Files.readString(download.path(), StandardCharsets.ISO_8859_1));
                }
            }
            assertTrue(seen.toString().contains("REDACTED_password_1"));
            assertFalse(seen.toString().contains(CANARY));
            assertFalse(String.join("", said).contains(CANARY));
            assertFalse(String.join("", site.requests).contains(CANARY));
            assertEquals(List.of(), site.complaints);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "page"})
    void noCanaryIsSaidWhenTheEngineCrashes(String where) {
        try (Site site = new Site()) {
            List<String> said = new ArrayList<>();
            site.page.onConsoleMessage(message -> said.add(message.text()));
            site.page.route("**/kpd/engine-*.js", Crashes::route);
            if (where.equals("page")) {
                site.page.addInitScript("delete globalThis.Worker;");
            }
            site.open("");
            site.page.evaluate(
                    "() => document.querySelector('kube-proxy-doctor').addEventListener('error', (e) => { window.kpdError = JSON.stringify(e.detail); })");
            site.page.getByLabel("Log, ConfigMap or command output").fill(PLANT);
            site.page.waitForFunction("() => window.kpdError");
            Object rejected =
                    site.page.evaluate(
                            "(text) => document.querySelector('kube-proxy-doctor').examine(text).catch((e) => e.message + e.stack)",
                            PLANT);
            assertTrue(
                    site.page
                            .getByText("The analyzer stopped. Your text is still here.")
                            .isVisible());
            String seen =
                    tree(site)
                            + site.page.evaluate("() => window.kpdError")
                            + rejected
                            + said
                            + site.complaints
                            + site.page.url();
            assertFalse(seen.contains(CANARY));
        }
    }

    @Test
    void theReaderUnmasksOneOnTheScreenAndCopiesStayMaskedUntilASecondQuestion()
            throws IOException {
        try (Site site = new Site().open("").paste(PLANT + Pastes.ARTICLE_TABLE)) {
            site.click("Which ones");
            site.click("Show");
            assertTrue(site.page.locator("[part=unmasked]").textContent().equals(CANARY));
            assertTrue(
                    site.saved("Download the masked text").contains("user-1:REDACTED_password_1@"));
            assertFalse(site.saved("Download the report (JSON)").contains(CANARY));
            site.click("Leave it in copies …");
            assertFalse(site.saved("Download the masked text").contains(CANARY));
            site.click("Really leave it in copies that are shared?");
            assertTrue(site.saved("Download the masked text").contains("user-1:" + CANARY + "@"));
            site.click("Mask again");
            assertFalse(tree(site).contains(CANARY));
            assertFalse(site.saved("Download the masked text").contains(CANARY));
        }
    }

    @Test
    void theReaderMasksASelectionByHand() throws IOException {
        String text =
                "E1124 08:15:42.137482       1 server.go:558] \"Error\" err=\"project Nightjar failed\"\n";
        try (Site site = new Site().open("").paste(text)) {
            assertTrue(tree(site).contains("Nightjar"));
            site.page.evaluate(
                    """
                    () => {
                      window.kpdReport = null;
                      const element = document.querySelector('kube-proxy-doctor');
                      element.addEventListener('report', (e) => { window.kpdReport = e.detail; }, { once: true });
                      const area = element.shadowRoot.querySelector('textarea');
                      const at = area.value.indexOf('Nightjar');
                      area.setSelectionRange(at, at + 8);
                    }
                    """);
            site.click("Mask the selection");
            site.page.waitForFunction("() => window.kpdReport");
            assertFalse(tree(site).contains("Nightjar"));
            assertTrue(
                    site.saved("Download the masked text")
                            .contains("project REDACTED_hidden_1 failed"));
        }
    }

    @Test
    void privateAddressesStayInCopiesUnlessTheReaderAsks() throws IOException {
        String text =
                "E1124 08:15:42.137482       1 server.go:558] \"Error\" err=\"dial tcp 10.0.1.23:6443 from 54.12.3.4\"\n";
        try (Site site = new Site().open("").paste(text)) {
            assertTrue(
                    site.saved("Download the masked text")
                            .contains("10.0.1.23:6443 from 192.0.2.4"));
            site.page.getByLabel("Replace private addresses too").check();
            assertFalse(site.saved("Download the masked text").contains("10.0.1.23"));
        }
    }

    private static String tree(Site site) {
        return site.page
                .evaluate(
                        "() => document.querySelector('kube-proxy-doctor').shadowRoot.innerHTML + document.body.innerHTML")
                .toString();
    }
}
