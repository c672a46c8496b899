package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kubeproxydoctor.Tools;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The main path in Debian's Firefox (by WebDriver BiDi) and WebKitGTK (by its WebDriver): the page
 * loads, a text is examined in the worker, the diagnosis is shown, a file is made, the masked copy
 * holds no secret. The steps are taken by script; the mouse and the keyboard are not used, and
 * downloads end at the file that the browser would save.
 */
class OtherBrowsersTest {
    private static final String MAIN_PATH =
            """
            (async (text) => {
              await customElements.whenDefined('kube-proxy-doctor');
              const element = document.querySelector('kube-proxy-doctor');
              const saved = {};
              const makeUrl = URL.createObjectURL;
              let last;
              URL.createObjectURL = (blob) => { last = blob; return makeUrl.call(URL, blob); };
              const allSaved = new Promise((resolve) => {
                HTMLAnchorElement.prototype.click = function () {
                  saved[this.download] = last;
                  if (Object.keys(saved).length === 3) {
                    resolve();
                  }
                };
              });
              const report = await element.examine(text);
              const root = element.shadowRoot;
              const press = (label) => [...root.querySelectorAll('button')].find((b) => b.textContent === label).click();
              press('Download fix-node.sh');
              press('Download everything (.zip)');
              press('Download the masked text');
              await allSaved;
              return JSON.stringify({
                failure: report.diagnoses[0].failure,
                shown: root.querySelector('[data-failure] h3').textContent,
                status: root.querySelector('.status').textContent,
                script: await saved['fix-node.sh'].text(),
                zip: saved['kube-proxy-doctor.zip'].size,
                masked: await saved['masked.txt'].text(),
                requests: document.getElementById('requests').textContent,
                width: document.documentElement.scrollWidth <= innerWidth,
              });
            })(%s)
            """;

    @Test
    void firefox() throws Exception {
        try (RemoteBrowser.Firefox firefox =
                new RemoteBrowser.Firefox(Tools.path("firefox-esr", "firefox-esr"))) {
            followsTheMainPath(firefox);
        }
    }

    @Test
    void webKit() throws Exception {
        Path driver = Tools.path("WebKitWebDriver", "webkit2gtk-driver");
        try (RemoteBrowser.WebKit webKit =
                new RemoteBrowser.WebKit(driver, Tools.path("Xvfb", "xvfb"))) {
            followsTheMainPath(webKit);
        }
    }

    private static void followsTheMainPath(RemoteBrowser browser) throws Exception {
        browser.open(Site.address(""));
        String text = Pastes.ARTICLE_TABLE + Pastes.configMap();
        JsonObject seen =
                JsonParser.parseString(
                                browser.evaluate(MAIN_PATH.formatted(RemoteBrowser.quoted(text))))
                        .getAsJsonObject();
        assertEquals("iptables-legacy-table-missing", seen.get("failure").getAsString());
        assertEquals("The kernel has no legacy iptables table", seen.get("shown").getAsString());
        assertTrue(seen.get("status").getAsString().startsWith("1 problem found"));
        assertTrue(seen.get("script").getAsString().startsWith("#!/bin/sh"));
        assertTrue(seen.get("zip").getAsInt() > 10_000);
        assertTrue(seen.get("masked").getAsString().contains("token: REDACTED_token_1"));
        assertEquals("Requests since load: 0", seen.get("requests").getAsString());
        assertTrue(seen.get("width").getAsBoolean());
        System.out.println(
                browser.getClass().getSimpleName() + ": " + seen.get("status").getAsString());
    }
}
