package dev.kubeproxydoctor.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.kubeproxydoctor.site.Serve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built site, open in a browser, with a record of what it asked for and complained of. */
final class Site implements AutoCloseable {
    private static final HttpServer SERVER = serve();

    final BrowserContext context;
    final Page page;
    final List<String> requests = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();

    Site() {
        context = Chromium.browser().newContext();
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
    }

    static Path directory() {
        return Path.of(System.getProperty("site", "../site/target/site"));
    }

    static String address(String path) {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/" + path;
    }

    /** Opens a page and waits until all that it asks for has come. */
    Site open(String path) {
        page.navigate(path.contains("://") ? path : address(path));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        requests.clear();
        return this;
    }

    /** Pastes into the element and waits for the verdict on it. */
    Site paste(String text) {
        Locator area = page.getByLabel("Log, ConfigMap or command output");
        area.evaluate(
                "(area) => { window.kpdReport = null; area.getRootNode().host.addEventListener('report', (e) => { window.kpdReport = e.detail; }, { once: true }); }");
        area.fill(text);
        page.waitForFunction("() => window.kpdReport");
        return this;
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
