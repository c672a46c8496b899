package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.kubeproxydoctor.catalogue.Catalogue;
import java.nio.file.Files;
import java.util.List;
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

    @Test
    void theChooserAnswersForVersionsAndPlatform() {
        try (Site site = new Site().open("modes/")) {
            site.page.getByLabel("Kubernetes").fill("1.33");
            site.page.getByLabel("Kernel").fill("6.12.0-55.9.1.el10_0.x86_64");
            site.page.getByText("By what is known: nftables").waitFor();
            site.page.getByLabel("Platform").selectOption("eks");
            site.page.locator("#advice").getByText("aws eks update-addon").waitFor();
            site.page.getByLabel("Platform").selectOption("gke");
            site.page.getByText("Against it: GKE has no setting for the mode.").first().waitFor();
            assertEquals(List.of(), site.complaints);
            assertEquals(List.of(), site.inaccessible());
        }
    }

    @Test
    void aListIsFilteredWhileOneTypes() {
        try (Site site = new Site().open("failures/")) {
            int all = site.page.locator("main li").count();
            site.page.locator("[data-filter]").fill("conntrack denied");
            site.page.waitForFunction(
                    "() => document.querySelectorAll('main li:not([hidden])').length < 10");
            assertTrue(
                    site.page
                            .locator("main li:visible")
                            .allTextContents()
                            .toString()
                            .contains("nf_conntrack_max"));
            site.page.locator("[data-filter]").fill("");
            assertEquals(all, site.page.locator("main li:visible").count());
            assertTrue(all > 100);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failures/",
                "failures/by-mode/",
                "failures/by-module/",
                "failures/by-platform/",
                "failures/iptables-legacy-table-missing/",
                "guide/",
                "licence/",
                "modes/",
                "rules/",
                "command-line/",
                "embed-guide/",
                "privacy/",
                "changelog/"
            })
    void everyKindOfPageCanBeReadByEverybodyAndOnASmallScreen(String path) {
        try (Site site = new Site().open(path)) {
            assertEquals(List.of(), site.inaccessible());
            site.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), site.inaccessible("color-contrast"));
            site.page.setViewportSize(320, 640);
            assertEquals(320, site.page.evaluate("() => document.documentElement.scrollWidth"));
        }
    }
}
