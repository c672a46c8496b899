package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service worker among others of its origin, and beside the browser's own cache. */
class ServiceWorkerTest {
    /** Registers it and waits until it has taken over. */
    private static final String INSTALL =
            """
            async () => {
              const { installing, waiting, active } = await navigator.serviceWorker.register('sw.js');
              const worker = installing ?? waiting ?? active;
              while (worker.state !== 'activated') {
                await new Promise((next) => worker.addEventListener('statechange', next, { once: true }));
              }
            }
            """;

    private static Path site() throws IOException {
        String script = Files.readString(Path.of("../site/src/main/site/sw.js"));
        Path site = Files.createTempDirectory("site");
        Files.writeString(site.resolve("index.html"), "<!doctype html><title>site</title>");
        Files.writeString(site.resolve("words.txt"), "old");
        Files.writeString(
                site.resolve("sw.js"),
                script.replace("'@VERSION@'", "'new'").replace("'@FILES@'", "['./words.txt']"));
        return site;
    }

    @Test
    void theCachesOfOtherSitesStay() throws IOException {
        try (Host host = Host.of(site(), Map.of());
                Site site = new Site(new Browser.NewContextOptions())) {
            site.page.navigate(host.address("index.html"));
            String own = "kube-proxy-doctor " + host.address("") + " ";
            String other = "kube-proxy-doctor " + host.address("preview/") + " old";
            site.page.evaluate(
                    "(names) => Promise.all(names.map((name) => caches.open(name)))",
                    List.of(own + "old", other, "notes"));
            site.page.evaluate(INSTALL);
            assertEquals(
                    List.of(other, "notes", own + "new"),
                    site.page.evaluate("() => caches.keys()"));
        }
    }

    @Test
    void aNewVersionTakesNoOldFileFromTheBrowsersCache() throws IOException {
        Path files = site();
        try (Host host = Host.of(files, Map.of("Cache-Control", "max-age=3600"));
                Site site = new Site(new Browser.NewContextOptions())) {
            site.page.navigate(host.address("index.html"));
            String fetched = "() => fetch('words.txt').then((answer) => answer.text())";
            assertEquals("old", site.page.evaluate(fetched));
            Files.writeString(files.resolve("words.txt"), "new");
            assertEquals("old", site.page.evaluate(fetched));
            site.page.evaluate(INSTALL);
            assertEquals("new", site.page.evaluate(fetched));
        }
    }
}
