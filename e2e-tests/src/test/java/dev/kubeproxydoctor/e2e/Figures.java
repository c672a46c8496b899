package dev.kubeproxydoctor.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;

/**
 * What a visit to a page costs: requests, transfer as brotli has it, first paint, the time from a
 * paste to its answer, and how far the layout shifts meanwhile. Part of the benchmark; fails on
 * nothing.
 */
final class Figures {
    private static final List<String> PAGES =
            List.of("", "failures/iptables-legacy-table-missing/", "guide/", "modes/", "failures/");

    private static final String OBSERVE =
            """
            window.kpdShift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                window.kpdShift += entry.hadRecentInput ? 0 : entry.value;
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private static final String ANSWER =
            """
            async (text) => {
              const element = document.querySelector('kube-proxy-doctor');
              const start = performance.now();
              if (element && location.pathname.length < 2) {
                await element.examine(text);
              }
              return JSON.stringify({
                answer: performance.now() - start,
                paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
                shift: window.kpdShift,
              });
            }
            """;

    private Figures() {}

    static void print() throws IOException {
        System.out.printf(
                "%na visit to a page, Chromium, this machine, server without compression%n  %-42s %9s %12s %10s %11s %8s%n",
                "page", "requests", "brotli bytes", "paint, ms", "answer, ms", "shift");
        for (String page : PAGES) {
            try (Site site = new Site()) {
                site.page.addInitScript(OBSERVE);
                site.page.navigate(Site.address(page));
                site.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                int bytes = 0;
                for (String request : site.requests) {
                    String path = request.substring(Site.address("").length());
                    boolean directory = path.isEmpty() || path.endsWith("/");
                    bytes += Benchmark.compressed(directory ? path + "index.html" : path);
                }
                JsonObject seen =
                        JsonParser.parseString(
                                        site.page.evaluate(ANSWER, Pastes.ARTICLE_TABLE).toString())
                                .getAsJsonObject();
                System.out.printf(
                        "  %-42s %9d %,12d %10.0f %11s %8.3f%n",
                        "/" + page,
                        site.requests.size(),
                        bytes,
                        seen.get("paint").getAsDouble(),
                        page.isEmpty() ? "%.0f".formatted(seen.get("answer").getAsDouble()) : "-",
                        seen.get("shift").getAsDouble());
            }
        }
    }
}
