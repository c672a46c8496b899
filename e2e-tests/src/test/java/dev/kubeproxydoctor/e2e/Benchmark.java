package dev.kubeproxydoctor.e2e;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.ReportJson;
import dev.kubeproxydoctor.text.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a visit weighs and how fast it answers, beside the browser's own regular expressions in the
 * same run. Prints a table, fails on nothing.
 */
public final class Benchmark {
    /** What the first page loads before its engine. */
    static final List<String> SHELL =
            List.of("index.html", "style.css", "kpd/page.js", "kpd/kube-proxy-doctor.js");

    private static final int MEGABYTE = 1 << 20;

    private Benchmark() {}

    /** Runs all of it; about three minutes. */
    public static void main(String[] arguments) throws IOException {
        transfer();
        String block = log(MEGABYTE);
        for (int i = 0; i < 4; i++) {
            // The JVM compiles in stages; what is measured is the last one.
            seconds(block, 64);
        }
        System.out.printf("%n20 MB kube-proxy log, MB/s (best of 3)%n");
        double jvm = jvm(block, 20);
        System.out.printf("  examine, JVM                 %6.1f%n", jvm);
        try (Site site = new Site().open("")) {
            double pattern =
                    number(
                            site,
                            REGEXP,
                            Map.of("block", block, "pattern", alternation(), "times", 20));
            for (String kind : List.of("wasm", "js")) {
                double speed =
                        number(site, EXAMINE, Map.of("kind", kind, "block", block, "times", 20));
                System.out.printf(
                        "  examine, %-4s in Chromium    %6.1f   %.1f x the browser's RegExp%n",
                        kind, speed, speed / pattern);
            }
            System.out.printf("  RegExp, one alternation      %6.1f%n", pattern);
            double first = number(site, FIRST, Map.of("text", log(50_000)));
            System.out.printf(
                    "%nfirst answer for a 50 KB log after the engine has started: %.0f ms%n",
                    first);
        }
        Figures.print();
        MaskingBenchmark.run();
        growth(block);
        System.exit(0);
    }

    private static void transfer() throws IOException {
        System.out.printf("transfer, brotli 11, bytes%n");
        int page = 0;
        for (String file : SHELL) {
            page += compressed(file);
        }
        int engine = compressed("kpd/engine-wasm.js");
        System.out.printf(
                "  page and element %,d   WebAssembly engine %,d   together %,d%n",
                page, engine, page + engine);
        System.out.printf(
                "  JavaScript engine, where it takes over: %,d%n", compressed("kpd/engine-js.js"));
    }

    /** How many bytes of a file of the site travel, as brotli 11 has it. */
    static int compressed(String file) throws IOException {
        Brotli4jLoader.ensureAvailability();
        byte[] bytes = Files.readAllBytes(Site.directory().resolve(file));
        return Encoder.compress(bytes, new Encoder.Parameters().setQuality(11).setWindow(22))
                .length;
    }

    private static double jvm(String block, int times) {
        double best = 0;
        for (int round = 0; round < 3; round++) {
            best = Math.max(best, times / seconds(block, times));
        }
        return best;
    }

    private static double seconds(String block, int times) {
        long start = System.nanoTime();
        Doctor doctor = new Doctor();
        for (int i = 0; i < times; i++) {
            doctor.text(block);
        }
        ReportJson.write(doctor.report());
        return (System.nanoTime() - start) / 1e9;
    }

    private static void growth(String block) {
        System.out.printf(
                "%ngrowth on the JVM: MB, ms per MB, MB of heap held at the end of the text%n");
        for (int times = 1; times <= 64; times *= 2) {
            double best = Double.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                best = Math.min(best, seconds(block, times) / times);
            }
            Doctor doctor = new Doctor();
            for (int i = 0; i < times; i++) {
                doctor.text(block);
            }
            System.gc();
            long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "  %3d  %6.1f  %5.1f  %s%n",
                    times, best * 1000, held / 1e6, doctor.report().verdict().word());
        }
    }

    private static double number(Site site, String script, Map<String, Object> argument) {
        return ((Number) site.page.evaluate(script, argument)).doubleValue();
    }

    private static String alternation() {
        Set<String> patterns = new LinkedHashSet<>();
        for (Failure failure : Catalogue.ALL) {
            for (Template template : failure.when().templates()) {
                patterns.add(expression(template));
            }
        }
        return String.join("|", patterns);
    }

    /** A message as the browser's RegExp looks for it; what varies takes as little as it can. */
    private static String expression(Template template) {
        return template.source()
                .replaceAll("[.*+?()\\[\\]|^$\\\\]", "\\\\$0")
                .replaceAll("[{][a-zA-Z]+:word[}]", "[A-Za-z0-9_.-]+")
                .replaceAll("[{][a-zA-Z]+:lines[}]", "[^]*?")
                .replaceAll("[{][^}]*[}]", ".*?")
                .replace("'", "\\\\?[\"'`]");
    }

    /** Lines as a busy node writes them: mostly syncs, now and then a failing one. */
    static String log(int length) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; log.length() < length; i++) {
            String header =
                    "1124 08:"
                            + (10 + i / 60 % 50)
                            + ":"
                            + (10 + i % 50)
                            + "."
                            + (100000 + i % 900000)
                            + "       1 ";
            log.append('I')
                    .append(header)
                    .append(
                            "proxier.go:820] \"SyncProxyRules complete\" ipFamily=\"IPv4\" elapsed=\"")
                    .append(i % 97)
                    .append(".3ms\"\n");
            log.append('I')
                    .append(header)
                    .append("service.go:439] \"Adding new service port\" portName=\"shop/web-")
                    .append(i)
                    .append(":http\" servicePort=\"10.96.3.17:80/TCP\"\n");
            if (i % 400 == 399) {
                log.append('E')
                        .append(header)
                        .append(
                                "proxier.go:1499] \"Failed to execute iptables-restore\" err=<\n\texit status 1: Warning: Extension statistic revision 0 not supported, missing kernel module?\n\tiptables-restore: line 46 failed\n >\n");
                log.append('I')
                        .append(header)
                        .append(
                                "proxier.go:858] \"Sync failed\" ipFamily=\"IPv4\" retryingTime=\"30s\"\n");
            }
        }
        return log.toString();
    }

    private static final String EXAMINE =
            """
            async ({ kind, block, times }) => {
              const module = await import('/kpd/engine-' + kind + '.js');
              const engine = await module.engine(module.payload?.());
              let best = 0;
              for (let round = 0; round < 3; round++) {
                const start = performance.now();
                engine.begin();
                for (let i = 0; i < times; i++) {
                  for (let at = 0; at < block.length; at += 1 << 18) engine.text(block.slice(at, at + (1 << 18)));
                }
                engine.report();
                best = Math.max(best, times / ((performance.now() - start) / 1000));
              }
              return best;
            }
            """;

    private static final String REGEXP =
            """
            ({ block, pattern, times }) => {
              let best = 0;
              for (let round = 0; round < 3; round++) {
                const expression = new RegExp(pattern, 'gi');
                const start = performance.now();
                let found = 0;
                for (let i = 0; i < times; i++) {
                  expression.lastIndex = 0;
                  while (expression.exec(block)) found++;
                }
                best = Math.max(best, times / ((performance.now() - start) / 1000));
              }
              return best;
            }
            """;

    private static final String FIRST =
            """
            async ({ text }) => {
              const module = await import('/kpd/engine-wasm.js');
              const engine = await module.engine(module.payload());
              const start = performance.now();
              engine.begin();
              engine.text(text);
              engine.report();
              return performance.now() - start;
            }
            """;
}
