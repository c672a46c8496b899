package dev.kubeproxydoctor.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import dev.kubeproxydoctor.Tools;
import dev.kubeproxydoctor.site.Serve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built site, open in a browser, with a record of what it asked for and complained of. */
final class Site implements AutoCloseable {
    private static final HttpServer SERVER = serve();

    /** Everything in the document has come, and what it asks for ahead has, or has failed. */
    private static final String LOADED =
            """
            () => document.readyState === 'complete'
              && [...document.querySelectorAll('link[rel$=preload]')].every((link) => performance.getEntriesByName(link.href).length > 0)
            """;

    final BrowserContext context;
    final Page page;
    final List<String> requests = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();

    /** Without the service worker, which would load the whole site for each test. */
    Site() {
        this(new Browser.NewContextOptions());
        page.route(
                "**/offline/",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody("<!doctype html>")));
    }

    Site(Browser.NewContextOptions options) {
        context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(1000 * Tools.HANG_SECONDS);
        page = context.newPage();
        page.onRequest(
                request -> {
                    if (!request.url().startsWith("blob:") && !request.url().startsWith("data:")) {
                        requests.add(request.url());
                    }
                });
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        // What waits for it would wait for ever.
        page.onCrash(Page::close);
    }

    static Path directory() {
        return Path.of(System.getProperty("site", "../site/target/site"));
    }

    static String address(String path) {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/" + path;
    }

    /** Opens a page and waits until all that it asks for by itself has come. */
    Site open(String path) {
        page.navigate(path.contains("://") ? path : address(path));
        page.waitForFunction(LOADED);
        requests.clear();
        return this;
    }

    /** Pastes into the element and waits for the verdict on it. */
    Site paste(String text) {
        expectReport();
        area().fill(text);
        return answered(new Page.WaitForFunctionOptions());
    }

    /** Opens files in the element and waits for the verdict on them, however long it takes. */
    Site give(FilePayload... files) {
        expectReport();
        page.locator("input[type=file]").first().setInputFiles(files);
        return answered(new Page.WaitForFunctionOptions().setTimeout(0));
    }

    Site give(String name, byte[] content) {
        return give(new FilePayload(name, "application/octet-stream", content));
    }

    /** The field that text is pasted into. */
    Locator area() {
        return page.getByLabel("Log, ConfigMap or command output");
    }

    private Site answered(Page.WaitForFunctionOptions options) {
        page.waitForFunction("() => window.kpdReport", null, options);
        if (page.evaluate("() => window.kpdReport.message") instanceof String message) {
            throw new AssertionError(message);
        }
        return this;
    }

    private void expectReport() {
        area().evaluate(
                        """
                        (area) => {
                          window.kpdReport = null;
                          for (const answer of ['report', 'error']) {
                            area.getRootNode().host.addEventListener(answer, (e) => { window.kpdReport = e.detail; }, { once: true });
                          }
                        }
                        """);
    }

    /** Clicks the first thing that reads so. */
    Site click(String text) {
        page.getByText(text, new Page.GetByTextOptions().setExact(true)).first().click();
        return this;
    }

    /** The text of the file that a click on what reads so saves. */
    String saved(String text) throws IOException {
        return new String(savedBytes(text), StandardCharsets.UTF_8);
    }

    /** The bytes of the file that a click on what reads so saves. */
    byte[] savedBytes(String text) throws IOException {
        return Files.readAllBytes(page.waitForDownload(() -> click(text)).path());
    }

    /** Waits until the element says so, to those who hear it too. */
    Site waitForStatus(String text) {
        page.locator("[role=status]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
        return this;
    }

    /** What axe finds to complain of, by all its rules or by those that are named. */
    List<String> inaccessible(String... rules) {
        AxeBuilder axe = new AxeBuilder(page);
        return (rules.length == 0 ? axe : axe.withRules(List.of(rules)))
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    List<String> diagnoses() {
        return page.locator("[data-failure]").all().stream()
                .map(card -> card.getAttribute("data-failure"))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    private static HttpServer serve() {
        try {
            return Serve.start(directory(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
