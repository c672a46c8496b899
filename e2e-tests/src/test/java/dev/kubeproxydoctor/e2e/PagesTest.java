package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.catalogue.Catalogue;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
