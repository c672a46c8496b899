package dev.kubeproxydoctor.e2e;

import dev.kubeproxydoctor.Tools;
import dev.kubeproxydoctor.redact.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * How fast secrets are masked and how many of those that were planted, beside secretlint and the
 * rules of gitleaks on the same text in the same run. The peers come from npm's registry; where
 * there is no npm they are left out, and that is said.
 */
final class MaskingBenchmark {
    private static final int BLOCKS = 20;
    private static final int SECRETS = 56;
    private static final int MEGABYTE = 1 << 20;

    private final Random random = new Random(20);
    private final List<String> secrets = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();

    private MaskingBenchmark() {
        String plain = Benchmark.log(MEGABYTE);
        for (int block = 0; block < BLOCKS; block++) {
            StringBuilder text = new StringBuilder();
            int many = (block + 1) * SECRETS / BLOCKS - block * SECRETS / BLOCKS;
            int at = 0;
            for (int i = 0; i < many; i++) {
                int cut = plain.indexOf('\n', plain.length() / (many + 1) * (i + 1)) + 1;
                text.append(plain, at, cut).append(plant());
                at = cut;
            }
            blocks.add(text.append(plain, at, plain.length()).toString());
        }
    }

    /** Prints the table. */
    static void run() throws IOException {
        MaskingBenchmark benchmark = new MaskingBenchmark();
        System.out.printf(
                "%nmasking, 20 MB kube-proxy log with %d secrets: MB/s (best of 3), secrets found%n",
                SECRETS);
        benchmark.jvm();
        try (Site site = new Site().open("")) {
            double wasm = benchmark.engine(site, "wasm");
            benchmark.engine(site, "js");
            benchmark.peers(site, wasm);
        }
    }

    private String plant() {
        String header = "E1124 08:15:42.137482       1 round_trippers.go:169] ";
        int form = secrets.size() % 6;
        String secret =
                switch (form) {
                    case 0 -> "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJrdWJlcm5ldGVzIn0." + mixed(86);
                    case 1 -> "Harbor_" + (10000 + random.nextInt(90000));
                    case 2 ->
                            "AK"
                                    + "IA"
                                    + mixed(40)
                                            .toUpperCase(Locale.ROOT)
                                            .replaceAll("[0189]", "Q")
                                            .substring(0, 16);
                    case 3 -> "gh" + "p_" + mixed(36);
                    case 4 -> mixed(18);
                    default -> mixed(32);
                };
        secrets.add(secret);
        return header
                + switch (form) {
                    case 0 -> "Authorization: Bearer " + secret;
                    case 1 -> "Get \"https://kp:" + secret + "@10.0.0.1:6443/api\": x509";
                    case 2 -> "AWS_ACCESS_KEY_ID=" + secret;
                    case 3 -> "token from " + secret;
                    case 4 -> "DB_PASSWORD=" + secret + " retry";
                    default -> "apiKey: \"" + secret + "\"";
                }
                + "\n";
    }

    private String mixed(int length) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        StringBuilder text = new StringBuilder("aB3");
        while (text.length() < length) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private void jvm() {
        double best = 0;
        long found = 0;
        for (int round = 0; round < 6; round++) {
            // The first rounds are the compiler's.
            Redactor redactor = new Redactor();
            List<String> safe = new ArrayList<>();
            long start = System.nanoTime();
            for (String block : blocks) {
                safe.add(redactor.next(block).display());
            }
            best = Math.max(best, BLOCKS / ((System.nanoTime() - start) / 1e9));
            found =
                    secrets.stream()
                            .filter(s -> safe.stream().noneMatch(t -> t.contains(s)))
                            .count();
        }
        line("redact, JVM", best, found, "");
    }

    private double engine(Site site, String kind) {
        Map<?, ?> result =
                (Map<?, ?>)
                        site.page.evaluate(
                                ENGINE, Map.of("kind", kind, "blocks", blocks, "secrets", secrets));
        double speed = ((Number) result.get("speed")).doubleValue();
        line(
                "redact, " + kind + " in Chromium",
                speed,
                ((Number) result.get("found")).longValue(),
                "");
        return speed;
    }

    private void peers(Site site, double wasm) throws IOException {
        Path target = Path.of("target/peers").toAbsolutePath();
        Files.createDirectories(target);
        for (String file : List.of("package.json", "peers.mjs")) {
            Files.write(
                    target.resolve(file),
                    Files.readAllBytes(Path.of("src/test/peers").resolve(file)));
        }
        Files.writeString(target.resolve("kube-proxy.log"), String.join("", blocks));
        Files.writeString(
                target.resolve("secrets.json"), "[\"" + String.join("\",\"", secrets) + "\"]");
        try {
            output(
                    target,
                    "npm",
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--silent");
            Map<?, ?> rules =
                    (Map<?, ?>)
                            site.page.evaluate(
                                    RULES,
                                    Map.of(
                                            "rules", output(target, "node", "peers.mjs", "rules"),
                                            "blocks", blocks,
                                            "secrets", secrets));
            double speed = ((Number) rules.get("speed")).doubleValue();
            line(
                    rules.get("rules") + " rules of gitleaks, Chromium's RegExp",
                    speed,
                    ((Number) rules.get("found")).longValue(),
                    "  (redact in wasm: %.1f x)".formatted(wasm / speed));
            System.out.println(
                    "  secretlint 12.0.0, recommended preset, Node: "
                            + output(
                                            target,
                                            "node",
                                            "peers.mjs",
                                            "secretlint",
                                            "kube-proxy.log",
                                            "secrets.json")
                                    .strip());
        } catch (IOException e) {
            System.out.println("  peers left out: " + e.getMessage());
        }
    }

    private static String output(Path directory, String... command) throws IOException {
        Path output = Files.createTempFile("peer", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(Tools.HANG_SECONDS, TimeUnit.SECONDS)
                    || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Files.readString(output);
    }

    private static void line(String what, double speed, long found, String more) {
        System.out.printf("  %-42s %6.1f   %d/%d%s%n", what, speed, found, SECRETS, more);
    }

    private static final String ENGINE =
            """
            async ({ kind, blocks, secrets }) => {
              const module = await import('/kpd/engine-' + kind + '.js');
              const engine = await module.engine(module.payload?.());
              let speed = 0;
              let safe;
              for (let round = 0; round < 3; round++) {
                engine.begin();
                const start = performance.now();
                safe = blocks.map((block) => engine.copy(block, false));
                speed = Math.max(speed, blocks.length / ((performance.now() - start) / 1000));
              }
              return { speed, found: secrets.filter((secret) => safe.every((text) => !text.includes(secret))).length };
            }
            """;

    /** As gitleaks does: words first, on 100 KB at a time, then the rules that they ask for. */
    private static final String RULES =
            """
            ({ rules, blocks, secrets }) => {
              const usable = JSON.parse(rules).flatMap((rule) => {
                try {
                  return [{ ...rule, expression: new RegExp(rule.source, rule.flags) }];
                } catch {
                  return [];
                }
              });
              const entropy = (text) => {
                const counts = {};
                for (const c of text) counts[c] = (counts[c] ?? 0) + 1;
                return Object.values(counts).reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0);
              };
              let speed = 0;
              let hits;
              for (let round = 0; round < 2; round++) {
                hits = [];
                const start = performance.now();
                for (const block of blocks) {
                  for (let at = 0; at < block.length; at += 100000) {
                    const part = block.slice(at, at + 100000);
                    const lower = part.toLowerCase();
                    for (const rule of usable) {
                      if (rule.keywords.length === 0 || rule.keywords.some((word) => lower.includes(word))) {
                        for (const match of part.matchAll(rule.expression)) {
                          if (entropy(match[1] ?? match[0]) >= rule.entropy) hits.push(match[0]);
                        }
                      }
                    }
                  }
                }
                speed = Math.max(speed, blocks.length / ((performance.now() - start) / 1000));
              }
              return { speed, rules: usable.length, found: secrets.filter((secret) => hits.some((hit) => hit.includes(secret))).length };
            }
            """;
}
