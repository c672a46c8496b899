package dev.kubeproxydoctor.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.kubeproxydoctor.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of the tests: {@code -Dchromium=PATH} or {@code CHROMIUM}, else {@code
 * /usr/bin/chromium}, else Debian's package, which is installed where that may be done.
 */
final class Chromium {
    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    static synchronized Browser browser() {
        if (browser == null) {
            playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(path())
                                            .setTimeout(1000 * Tools.HANG_SECONDS)
                                            .setArgs(
                                                    List.of(
                                                            "--no-sandbox",
                                                            "--disable-gpu",
                                                            "--disable-background-networking",
                                                            "--disable-component-update",
                                                            "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Path path() {
        String given = System.getProperty("chromium", System.getenv().getOrDefault("CHROMIUM", ""));
        if (!given.isEmpty()) {
            return existing(Path.of(given));
        }
        Path debian = Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(debian)) {
            Tools.install("chromium");
        }
        return existing(debian);
    }

    private static Path existing(Path path) {
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException(
                    "The browser tests need Chromium and there is none at "
                            + path
                            + ". Install it (Debian: sudo apt-get install chromium) or name yours: mvn verify -Dchromium=/path/to/chromium");
        }
        return path;
    }
}
