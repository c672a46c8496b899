package dev.kubeproxydoctor.artefact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.Tools;
import dev.kubeproxydoctor.platform.PlatformScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shell scripts as they stand in the sources: what is wrong is said of the source file and its
 * line.
 */
class ShellSourcesTest {
    private static final Path SOURCES = Path.of("src/main/artefacts");
    private static final Path PARTS = SOURCES.resolve("fix-node");
    private static final Path PLATFORMS = Path.of("src/main/platforms");

    /** {@code fix-node.sh} as it is made. */
    private static String made() {
        return Examined.of("can't initialize iptables table `nat': Table does not exist\n")
                .report()
                .artefacts()
                .stream()
                .filter(file -> file.fileName().equals(FixScript.NAME))
                .map(Artefact::content)
                .findFirst()
                .orElseThrow();
    }

    /** Each script: its parts and their texts, in the order in which they ship. */
    private static List<Map<Path, String>> scripts() throws IOException {
        List<Map<Path, String>> scripts = new ArrayList<>();
        Map<Path, String> parts = new LinkedHashMap<>();
        parts.put(PLATFORMS.resolve("package"), PlatformScript.PACKAGE);
        parts.put(PLATFORMS.resolve("boot"), PlatformScript.BOOT);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sh")).sorted().toList()) {
                if (file.startsWith(PARTS)) {
                    parts.put(file, read(file));
                } else {
                    scripts.add(Map.of(file, read(file)));
                }
            }
        }
        scripts.add(inOrder(parts));
        return scripts;
    }

    private static Map<Path, String> inOrder(Map<Path, String> parts) {
        String made = made();
        Map<Path, String> ordered = new LinkedHashMap<>();
        // The head has placeholders and so is not found; it comes first.
        parts.entrySet().stream()
                .sorted(Comparator.comparing(part -> made.indexOf(part.getValue())))
                .forEach(part -> ordered.put(part.getKey(), part.getValue()));
        return ordered;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String whole(Map<Path, String> parts) {
        return String.join("\n", parts.values());
    }

    @Test
    void thePartsAreTheScriptThatIsMade() throws IOException {
        List<Map<Path, String>> scripts = scripts();
        List<String> sources = whole(scripts.get(scripts.size() - 1)).lines().toList();
        List<String> made = made().lines().toList();
        assertEquals(sources.size(), made.size());
        for (int i = 0; i < sources.size(); i++) {
            if (!sources.get(i).contains("__")) {
                assertEquals(sources.get(i), made.get(i));
            }
        }
    }

    @Test
    void shellsParseEachPartAndEachScript() throws IOException {
        List<Map<Path, String>> all = new ArrayList<>(scripts());
        for (Map<Path, String> parts : scripts()) {
            parts.forEach((file, text) -> all.add(Map.of(file, text)));
        }
        for (String shell : List.of("sh", "dash")) {
            List<String> command = List.of(Tools.path(shell, "dash").toString(), "-n");
            for (Map<Path, String> script : all) {
                assertEquals(
                        new Tools.Finished(0, ""),
                        Tools.run(command, whole(script)),
                        shell + " " + script.keySet());
            }
            assertNotEquals(0, Tools.run(command, "if then").status());
        }
    }

    @Test
    void shellcheckFindsNothing() throws IOException {
        for (Map<Path, String> script : scripts()) {
            assertEquals(List.of(), shellcheck(script));
        }
    }

    @Test
    void whatShellcheckFindsIsNamedWithItsSource() throws IOException {
        List<Map<Path, String>> scripts = scripts();
        Map<Path, String> parts = scripts.get(scripts.size() - 1);
        Path load = PARTS.resolve("load.sh");
        parts.put(load, "echo $tree\n" + parts.get(load));
        assertEquals(
                List.of(
                        load
                                + ":1:6: note: Double quote to prevent globbing and word splitting. [SC2086]"),
                shellcheck(parts));
    }

    private static List<String> shellcheck(Map<Path, String> parts) {
        String program = Tools.path("shellcheck", "shellcheck").toString();
        Tools.Finished run =
                Tools.run(List.of(program, "--norc", "-s", "sh", "-f", "gcc", "-"), whole(parts));
        return run.output().lines().map(line -> placed(line, parts)).toList();
    }

    /** {@code -:LINE:COLUMN: ...} of the whole as {@code FILE:LINE:COLUMN: ...} of a part. */
    private static String placed(String said, Map<Path, String> parts) {
        String[] words = said.split(":", 3);
        int line = Integer.parseInt(words[1]);
        for (Map.Entry<Path, String> part : parts.entrySet()) {
            int lines = (int) part.getValue().lines().count();
            if (line <= lines) {
                return part.getKey() + ":" + line + ":" + words[2];
            }
            line -= lines + 1;
        }
        return said;
    }
}
