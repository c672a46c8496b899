package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes wrong inside the engine reaches the reader with a name and a place, and without the
 * text.
 */
class BrowserCrashTest {
    private static final String COPY = "Copy what went wrong (without your text)";

    private static String whatWentWrong(Site site) {
        Locator copy = site.page.getByText(COPY);
        copy.waitFor();
        return copy.getAttribute("data-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void theStackOfAnEngineReadsAsTheSourcesDo(String kind) {
        try (Site site = new Site().open("")) {
            Object names =
                    site.page.evaluate(
                            """
                            async (kind) => {
                              const module = await import('/kpd/engine-' + kind + '.js');
                              const { names } = await import('/kpd/engine-names.js');
                              const engine = await module.engine(module.payload?.());
                              try { engine.hide(null); } catch (e) {
                                return [...e.stack.matchAll(/wasm-function\\[(\\d+)\\]:|at (?:\\w+\\.)?([\\w$]+) /g)].map(([, n, f]) => names[kind][n ?? f]);
                              }
                            }
                            """,
                            kind);
            assertTrue(names.toString().contains("web.Exports.hide$exported"), names.toString());
        }
    }

    @Test
    void aCrashOfBothEnginesIsNamedWithItsPlace() {
        try (Site site = new Site()) {
            site.page.route("**/kpd/engine-*.js", Crashes::inside);
            site.open("").area().fill(Pastes.CONNTRACK_LOG);
            site.waitForStatus("The analyzer stopped.");
            String told = whatWentWrong(site);
            assertTrue(told.contains("\n  at web.Exports.hide$exported"), told);
            assertFalse(told.contains("conntrack"), told);
        }
    }

    @Test
    void whereTheOtherEngineAnswersTheFirstOnesCrashIsTold() {
        try (Site site = new Site()) {
            site.page.route("**/kpd/engine-wasm.js", Crashes::inside);
            site.open("").paste(Pastes.CONNTRACK_LOG);
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
            site.page.getByText("The WebAssembly engine stopped at this text").waitFor();
            String told = whatWentWrong(site);
            assertTrue(told.contains("\n  at web.Exports.hide$exported"), told);
        }
    }

    @Test
    void aReportThatNamesACrashStandsAndSaysSo() {
        try (Site site = new Site()) {
            site.page.route(
                    "**/kpd/engine-*.js",
                    Crashes.reporting(
                            "json.replace('\"crashes\":[]', '\"crashes\":[{\"doing\":\"reading a document\",\"error\":\"NullPointerException\",\"input\":0,\"line\":3}]')"));
            site.open("").paste(Pastes.CONNTRACK_LOG);
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
            site.page.getByText("The analyzer failed on a part of this text").waitFor();
            String told = whatWentWrong(site);
            assertTrue(
                    told.contains("NullPointerException while reading a document, line 3"), told);
        }
    }
}
