package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On pages of others: another origin, policies, isolation, page swaps, and whatever they define.
 */
class EmbedTest {
    private static final String OURS = Site.address("");
    private static final String ELEMENT =
            "<script type=module src='"
                    + OURS
                    + "kpd/kube-proxy-doctor.js'></script><kube-proxy-doctor></kube-proxy-doctor>";
    private static final String FRAME =
            "<iframe title=doctor sandbox='allow-scripts allow-downloads' credentialless width=900 height=300 src='"
                    + OURS
                    + "embed/?example=nft-kernel-too-old&theme=dark'></iframe>";

    @Test
    void aSandboxedFrameOfAnotherOriginWorksTellsItsHeightAndReachesNothing() {
        String page = FRAME + "<script type=module src='" + OURS + "embed/resize.js'></script>";
        try (Host host = Host.of(Map.of(), page);
                Site site = new Site().open(host.address(""))) {
            FrameLocator frame = site.page.frameLocator("iframe");
            frame.locator("[data-failure=nft-kernel-too-old]").waitFor();
            site.page.waitForFunction(
                    "() => document.querySelector('iframe').getBoundingClientRect().height > 900");
            assertEquals(
                    "kube-proxy-doctor.zip",
                    site.page
                            .waitForDownload(
                                    () -> frame.getByText("Download everything (.zip)").click())
                            .suggestedFilename());
            assertEquals("null", site.page.frames().get(1).evaluate("() => window.origin"));
            assertEquals(List.of(), site.complaints);
        }
    }

    @Test
    void theCompactViewLeadsToTheFullOne() {
        String page = FRAME.replace("theme=dark", "view=compact");
        try (Host host = Host.of(Map.of(), page);
                Site site = new Site().open(host.address(""))) {
            FrameLocator frame = site.page.frameLocator("iframe");
            frame.locator("[data-failure=nft-kernel-too-old] h3").waitFor();
            frame.getByText("Open the full analyzer").click();
            assertTrue(
                    frame.locator(
                                    "a",
                                    new FrameLocator.LocatorOptions()
                                            .setHasText("Open the full analyzer"))
                            .getAttribute("href")
                            .startsWith(OURS + "#v1."));
        }
    }

    /** The policies that docs sites have, with what ours needs and with what they forbid. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'; worker-src blob:|wasm",
                "default-src 'none'; script-src ORIGIN; worker-src blob:|js",
                "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'|wasm",
                "default-src 'none'; script-src ORIGIN|js",
                "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'; worker-src blob:; require-trusted-types-for 'script'; trusted-types kpd|wasm",
                "default-src 'none'; script-src ORIGIN; require-trusted-types-for 'script'; trusted-types 'none'|js"
            })
    void theElementWorksUnderThePolicy(String policy, String engine) {
        String origin = OURS.substring(0, OURS.length() - 1);
        Map<String, String> headers =
                Map.of("Content-Security-Policy", policy.replace("ORIGIN", origin));
        try (Host host = Host.of(headers, ELEMENT);
                Site site = new Site().open(host.address("")).paste(Pastes.ARTICLE_IPSET)) {
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            assertEquals(
                    engine.equals("js"),
                    site.page.getByText("the JavaScript engine is in use").isVisible());
        }
    }

    @Test
    void aHostThatIsIsolatedKeepsTheFrameAndTheElement() {
        Map<String, String> headers =
                Map.of(
                        "Cross-Origin-Embedder-Policy", "require-corp",
                        "Cross-Origin-Opener-Policy", "same-origin");
        try (Host host = Host.of(headers, FRAME);
                Site site = new Site().open(host.address(""))) {
            assertEquals(true, site.page.evaluate("() => crossOriginIsolated"));
            site.page.frameLocator("iframe").locator("[data-failure=nft-kernel-too-old]").waitFor();
        }
        try (Host host = Host.of(headers, ELEMENT);
                Site site = new Site().open(host.address("")).paste(Pastes.ARTICLE_IPSET)) {
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
        }
    }

    @Test
    void survivesAPageThatSwapsItsContentAndOneThatDefinesProcess() {
        String page =
                "<script>window.process = { versions: { node: '20' } };</script><main>"
                        + ELEMENT
                        + "</main>";
        try (Host host = Host.of(Map.of(), page);
                Site site = new Site().open(host.address("")).paste(Pastes.ARTICLE_IPSET)) {
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            site.page.evaluate(
                    "() => { document.querySelector('main').innerHTML = '<p>another page</p><kube-proxy-doctor></kube-proxy-doctor>'; }");
            site.paste(Pastes.CONNTRACK_LOG);
            assertEquals("conntrack-max-permission-denied", site.diagnoses().get(0));
            site.page.evaluate(
                    "() => { const e = document.querySelector('kube-proxy-doctor'); e.remove(); document.body.append(e); }");
            site.paste(Pastes.ARTICLE_IPSET);
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
        }
    }

    @Test
    void twoElementsOnOnePageDoNotDisturbEachOther() {
        String page =
                ELEMENT.replace("></kube", " id=one></kube")
                        + "<kube-proxy-doctor id=two></kube-proxy-doctor>";
        try (Host host = Host.of(Map.of(), page);
                Site site = new Site().open(host.address(""))) {
            Object found =
                    site.page.evaluate(
                            """
                            async ([one, two]) => {
                              const ask = (id, text) => document.getElementById(id).examine(text).then((report) => report.diagnoses[0].failure);
                              return (await Promise.all([ask('one', one), ask('two', two)])).join(' ');
                            }
                            """,
                            List.of(Pastes.ARTICLE_IPSET, Pastes.CONNTRACK_LOG));
            assertEquals("ipset-binary-missing conntrack-max-permission-denied", found);
            assertEquals(
                    "",
                    site.page.evaluate(
                            "() => Object.keys(window).filter((key) => /kpd|kube|doctor/i.test(key)).join()"));
        }
    }

    @Test
    void theHashesThatTheBuildPrintsAreThoseThatBrowsersAsk() throws IOException {
        String hashes = Files.readString(Site.directory().resolve("kpd/integrity.json"));
        String map =
                hashes.replace(
                                "\"kube-proxy-doctor.js\"",
                                "\"" + OURS + "kpd/kube-proxy-doctor.js\"")
                        .replace("\"engine-wasm.js\"", "\"" + OURS + "kpd/engine-wasm.js\"");
        for (boolean right : List.of(true, false)) {
            String integrity = right ? map : map.replace("sha384-", "sha384-A");
            String page =
                    "<script type=importmap>{\"integrity\":" + integrity + "}</script>" + ELEMENT;
            try (Host host = Host.of(Map.of(), page);
                    Site site = new Site().open(host.address(""))) {
                assertEquals(
                        right,
                        site.page.evaluate(
                                "() => !!document.querySelector('kube-proxy-doctor').shadowRoot"));
            }
        }
    }
}
