package dev.kubeproxydoctor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jazzer looks for a text for which a harness does not hold. The short search serves all of them,
 * and a count of texts ends it, so that it does the same on every machine; the long one ({@code
 * -Pfuzz}) gives each harness its own time and goes on where the last one ended.
 */
class FuzzTest {
    /** Minutes of the long search, for all harnesses together; 0 for the short one. */
    private static final int MINUTES = Integer.getInteger("fuzz.minutes", 0);

    private static final int SHORT_RUNS = 2000;

    /** Ends a short search that hangs; no machine is so slow. */
    private static final int HANGS_SECONDS = 3000;

    /** Where the inputs are kept that broke a harness once. */
    private static final Path FOUND = Path.of("src", "test", "resources", "fuzz");

    private static final Path WORK = Path.of("target", "fuzz");

    @ParameterizedTest
    @EnumSource
    void whatWasFoundStaysMended(Harness harness) throws IOException {
        check(harness, files(FOUND.resolve(harness.word())));
    }

    @ParameterizedTest
    @EnumSource
    void theProjectsOwnExamplesHold(Harness harness) throws IOException {
        Path seeds = WORK.resolve("short").resolve("seeds").resolve(harness.word());
        SeedCorpus.write(harness, seeds);
        check(harness, files(seeds));
    }

    private static void check(Harness harness, List<Path> files) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : files) {
            try {
                harness.check(Files.readAllBytes(file));
            } catch (RuntimeException | Error e) {
                broken.add(file + ": " + e);
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    @Tag("slow")
    void aSearchFindsNothingNew() throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        if (MINUTES == 0) {
            Path folder = WORK.resolve("short");
            for (Path old : files(folder.resolve("corpus"))) {
                Files.delete(old);
            }
            String time = "-max_total_time=" + HANGS_SECONDS;
            List<String> limits = List.of("-seed=1", "-runs=" + SHORT_RUNS, time);
            found.addAll(search(folder, List.of(Harness.values()), limits));
        } else {
            int seconds = MINUTES * 60 / Harness.values().length;
            for (Harness harness : Harness.values()) {
                Path folder = WORK.resolve(harness.word());
                List<String> limits = List.of("-max_total_time=" + seconds);
                found.addAll(search(folder, List.of(harness), limits));
            }
        }
        assertEquals("", String.join("\n", found));
    }

    /** What Jazzer says of what it found, where the input lies, and how it is tried again. */
    private static List<String> search(Path folder, List<Harness> harnesses, List<String> limits)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<String> command = command(folder, harnesses);
        command.addAll(limits);
        command.add(corpus.toString());
        for (Harness harness : harnesses) {
            Path seeds = folder.resolve("seeds").resolve(harness.word());
            SeedCorpus.write(harness, seeds);
            command.add(seeds.toString());
            Path found = FOUND.resolve(harness.word());
            if (Files.isDirectory(found)) {
                command.add(found.toString());
            }
        }
        int status =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor();
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        if (status == 0 && said.contains("\nDone ")) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        for (String line : said.lines().toList()) {
            boolean telling =
                    line.startsWith(Target.BROKEN)
                            || line.startsWith("== ")
                            || line.contains("Test unit written to");
            if (telling) {
                told.add(line);
            }
        }
        told.add("All that Jazzer said: core/" + log);
        told.add("To try the input again, copy it to core/" + FOUND + "/HARNESS/ and run");
        told.add("mvn -B -ntp -pl core test -Dtest=FuzzTest#whatWasFound*");
        return told;
    }

    private static List<String> command(Path folder, List<Harness> harnesses) throws IOException {
        Path words = folder.resolve("words.dict");
        SeedCorpus.writeDictionary(words);
        // What is text and what is written alone tells nothing about an input.
        String plain =
                "dev.kubeproxydoctor.artefact.**:dev.kubeproxydoctor.fuzz.**:dev.kubeproxydoctor.report.Json";
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + Target.class.getName(),
                        "--target_args="
                                + String.join(" ", harnesses.stream().map(Enum::name).toList()),
                        "--instrumentation_includes=dev.kubeproxydoctor.**",
                        "--instrumentation_excludes=" + plain,
                        "--custom_hook_excludes=" + plain,
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-dict=" + words,
                        "-max_len=8192",
                        "-len_control=10",
                        "-rss_limit_mb=0"));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
