package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.kubeproxydoctor.catalogue.Catalogue;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @Test
    void everyFailureHasItsPage() {
        Catalogue.ALL.forEach(
                failure ->
                        assertTrue(
                                Files.exists(
                                        Site.directory()
                                                .resolve(
                                                        "failures/"
                                                                + failure.id()
                                                                + "/index.html")),
                                failure.id()));
    }

    @Test
    void aFailurePageRunsItsExample() {
        try (Site site = new Site().open("failures/nft-kernel-too-old/")) {
            site.page.locator("[data-failure=nft-kernel-too-old]").waitFor();
            assertEquals(List.of(), site.complaints);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void axeFindsNothingToComplainOf(String scheme) {
        try (Site site = new Site()) {
            site.page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(scheme)));
            site.open("").paste(Pastes.CONNTRACK_LOG + Pastes.configMap());
            assertEquals(
                    List.of(),
                    new AxeBuilder(site.page)
                            .analyze().getViolations().stream().map(Rule::getId).toList());
        }
    }

    @Test
    void nothingIsWiderThanANarrowPhone() {
        try (Site site = new Site()) {
            site.page.setViewportSize(320, 640);
            site.open("").paste(Pastes.CONNTRACK_LOG + Pastes.configMap());
            assertEquals(
                    320,
                    ((Number) site.page.evaluate("() => document.documentElement.scrollWidth"))
                            .intValue());
        }
    }

    @Test
    void worksInsideASandboxedFrameOfAnotherPage() {
        try (Site site = new Site()) {
            host(
                    site,
                    "",
                    "<iframe sandbox='allow-scripts allow-downloads' width=800 height=600 src='"
                            + Site.address("embed/?example=nft-kernel-too-old")
                            + "'></iframe>");
            site.open("");
            FrameLocator frame = site.page.frameLocator("iframe");
            frame.locator("[data-failure=nft-kernel-too-old]").waitFor();
        }
    }

    @Test
    void theJavaScriptEngineTakesOverWhereWebAssemblyIsForbidden() {
        try (Site site = new Site()) {
            host(site, "script-src 'self'; worker-src blob:", ELEMENT);
            site.open("").paste(Pastes.ARTICLE_IPSET);
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            assertTrue(site.page.getByText("the JavaScript engine is in use").isVisible());
        }
    }

    @Test
    void runsOnThePagesOwnThreadWhereNoWorkerIsAllowed() {
        try (Site site = new Site()) {
            host(site, "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'", ELEMENT);
            site.open("").paste(Pastes.ARTICLE_IPSET);
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
        }
    }

    private static final String ELEMENT =
            "<script type=module src=/kpd/kube-proxy-doctor.js></script><kube-proxy-doctor></kube-proxy-doctor>";

    /** Puts a page of somebody else's, with a policy of its own, at the root. */
    private static void host(Site site, String policy, String body) {
        site.page.route(
                "**/",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setHeaders(Map.of("Content-Security-Policy", policy))
                                        .setBody("<!doctype html><title>host</title>" + body)));
    }
}
