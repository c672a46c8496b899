package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of the page: it says what it must, axe finds nothing in light and in dark, and
 * nothing is wider than a narrow phone. {@code target/screenshots} has a picture of each.
 */
class StatesTest {
    /** A state: how one gets there, and what it says. */
    private record State(String name, String says, Consumer<Site> reach) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String START =
            "I1124 08:15:40.000001       1 server_linux.go:145] \"Using iptables Proxier\"\n";
    private static final String DUPLICATE =
            "---\napiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nconntrack:\n  maxPerCore: 1\nconntrack:\n  maxPerCore: 2\n";
    private static final String RANDOM =
            String.join("", "q7Zx", "9Lw2", "Vb4N", "t8Rk", "3Pm6", "Ys1D", "h5Gc", "0Jf7");

    static List<State> states() {
        return List.of(
                new State("empty", "Or look at an example:", site -> {}),
                new State(
                        "loading",
                        "Starting the analyzer (250 KB, once) …",
                        site -> type(site, Pastes.ARTICLE_TABLE)),
                new State("analysing", "Cancel", StatesTest::examineLargeFile),
                new State(
                        "cancelled",
                        "Cancelled. Your text is still here.",
                        site -> {
                            examineLargeFile(site);
                            site.click("Cancel");
                            site.page.getByText("Try again").waitFor();
                            site.page.getByPlaceholder("Opened:\nkube-proxy.log").waitFor();
                        }),
                new State(
                        "result",
                        "What is wrong",
                        site -> site.paste(Pastes.CONNTRACK_LOG + Pastes.configMap())),
                new State(
                        "example", "How to fix it", site -> site.click("Missing iptables tables")),
                new State("nothing-wrong", "What would tell more", site -> site.paste(START)),
                new State(
                        "not-recognised",
                        "Nothing from kube-proxy was recognised in this text.",
                        site -> site.paste("The quick brown fox\n")),
                new State(
                        "partly-unknown",
                        "1 error line is not in the catalogue",
                        site ->
                                site.paste(
                                        START
                                                + "E1124 08:15:42.137482       1 proxier.go:1] \"The frobnicator is out of cheese\"\n")),
                new State(
                        "conflict",
                        "Kernel: the text says 6.1.0-18-amd64 (line 2), 5.4.0-150-generic (line 4). Which one is it?",
                        site ->
                                site.paste(
                                        "$ uname -r\n6.1.0-18-amd64\n$ uname -r\n5.4.0-150-generic\n"
                                                + Pastes.ARTICLE_TABLE)),
                new State(
                        "unsafe-to-patch",
                        "It is not edited, because ",
                        site -> site.paste(Pastes.CONNTRACK_LOG + DUPLICATE)),
                new State(
                        "redaction-uncertain",
                        "1 string looks random and was masked. Check before you share.",
                        site -> site.paste(START + "# " + RANDOM + "\n")),
                new State(
                        "crashed",
                        "The analyzer stopped. Your text is still here.",
                        site -> {
                            type(site, Pastes.ARTICLE_TABLE);
                            site.page.getByText("Try again").waitFor();
                            assertFalse(site.page.getByText("Cancel").isVisible());
                            assertFalse(site.page.locator("progress").isVisible());
                        }),
                new State(
                        "no-engine",
                        "This page lets neither WebAssembly nor JavaScript of ours run.",
                        site -> {
                            type(site, Pastes.ARTICLE_TABLE);
                            Locator link = site.page.getByText("Open the one-file version");
                            link.waitFor();
                            assertEquals(
                                    Site.address("kube-proxy-doctor.html"),
                                    link.evaluate("(a) => a.href"));
                        }),
                new State(
                        "too-big",
                        "so only its end was read",
                        site -> {
                            site.page.evaluate(
                                    "() => document.querySelector('kube-proxy-doctor').setAttribute('limit', 2000000)");
                            open(site, START.repeat(40_000) + Pastes.CONNTRACK_LOG);
                            site.page.getByText("Read all of it").waitFor();
                        }),
                new State(
                        "offline",
                        "Offline: everything works",
                        site -> {
                            site.context.setOffline(true);
                            site.paste(Pastes.ARTICLE_TABLE);
                        }),
                new State("several-nodes", "Node by node", site -> site.paste(Pastes.NODES)),
                new State(
                        "share",
                        "Copy the link",
                        site -> site.paste(Pastes.CONNTRACK_LOG).click("Share as a link …")),
                new State(
                        "prompt",
                        "Copy the text",
                        site ->
                                site.paste(Pastes.CONNTRACK_LOG)
                                        .click("Copy a prompt for a model …")),
                new State(
                        "wrong-diagnosis",
                        "Copy the text",
                        site ->
                                site.paste(Pastes.CONNTRACK_LOG)
                                        .click("Report a wrong diagnosis …")),
                new State(
                        "broken-link",
                        "The link is cut off or not one of ours; nothing was read from it.",
                        site -> site.page.evaluate("() => { location.hash = 'v1.broken'; }")));
    }

    @ParameterizedTest
    @MethodSource("states")
    void saysWhatItMustAndEverybodyCanReadIt(State state) {
        try (Site site = new Site()) {
            reach(site, state, 1440);
            assertTrue(
                    site.page.getByText(state.says()).first().isVisible()
                            || site.page.getByText(state.says()).last().isVisible(),
                    state.says());
            assertEquals(List.of(), site.inaccessible());
            shoot(site, state, "light");
            site.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), site.inaccessible("color-contrast"));
            shoot(site, state, "dark");
            site.page.setViewportSize(320, 640);
            assertEquals(
                    320,
                    ((Number) site.page.evaluate("() => document.documentElement.scrollWidth"))
                            .intValue());
            shoot(site, state, "narrow");
        }
    }

    @Test
    void withoutScriptsThereIsAnExampleWithItsFix() {
        try (Site site = new Site(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            site.open("");
            Locator first = site.page.locator("noscript li strong").first();
            assertTrue(first.isVisible());
            assertTrue(site.page.locator("noscript").first().boundingBox().y < 300);
            assertEquals(
                    "Load the complete list of modules on the node, and keep it",
                    first.textContent());
            shoot(site, states().get(0), "no-scripts");
        }
    }

    private static void reach(Site site, State state, int width) {
        if (state.name().equals("loading")) {
            site.page.route("**/kpd/engine-*.js", route -> {});
            site.page.setViewportSize(width, 900);
            site.page.navigate(
                    Site.address(""),
                    new Page.NavigateOptions()
                            .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
            site.page.locator("kube-proxy-doctor textarea").waitFor();
        } else {
            if (state.name().equals("crashed")) {
                site.page.route("**/kpd/engine-*.js", Crashes::route);
            } else if (state.name().equals("no-engine")) {
                site.page.route("**/kpd/engine-*.js", Route::abort);
            }
            site.page.setViewportSize(width, 900);
            site.open("");
        }
        state.reach().accept(site);
        site.page
                .getByText(state.says())
                .first()
                .waitFor(
                        new Locator.WaitForOptions()
                                .setState(
                                        com.microsoft.playwright.options.WaitForSelectorState
                                                .ATTACHED));
    }

    private static void shoot(Site site, State state, String form) {
        if (!Boolean.getBoolean("screenshots")) {
            return;
        }
        site.page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of("target/screenshots", state.name() + "-" + form + ".png")));
    }

    private static void type(Site site, String text) {
        site.page.getByLabel("Log, ConfigMap or command output").fill(text);
    }

    private static void open(Site site, String text) {
        site.page
                .locator("input[type=file]")
                .first()
                .setInputFiles(
                        new FilePayload(
                                "kube-proxy.log",
                                "text/plain",
                                text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A file of 4 GB, of which no machine sees the end before the test does. */
    private static void examineLargeFile(Site site) {
        site.page.evaluate(
                """
                (line) => {
                  const part = new Blob([line.repeat(12000)]);
                  const element = document.querySelector('kube-proxy-doctor');
                  element.setAttribute('limit', '1e12');
                  element.examine(new File(Array(4000).fill(part), 'kube-proxy.log')).catch(() => {});
                }
                """,
                START);
        site.page.getByText("Cancel").first().waitFor();
    }
}
