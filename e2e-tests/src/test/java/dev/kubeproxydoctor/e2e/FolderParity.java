package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import dev.kubeproxydoctor.cli.CommandLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every file below the folders of {@code -Dparity.folder=DIR[:DIR...]}, as it is and in colour, is
 * opened in the page and read by the command line: the same bytes come out. No part of the build;
 * {@code mvn -Pparity verify} runs it and nothing else.
 */
class FolderParity {
    /** Ways to colour that take other paths in the reading. */
    private static final List<String> COLOURS =
            List.of("two sequences in a line", "whole line in colour", "lost ESC");

    /** So many bytes go into the page at a time. */
    private static final int BATCH = 1 << 21;

    /**
     * The element gives its report as an object, but it is the bytes that count: the engine's
     * answer is taken where it is parsed.
     */
    private static final String LISTEN =
            """
            const parse = JSON.parse;
            JSON.parse = (text, ...rest) => {
              if (text[0] === '{') {
                window.kpdJson = text;
              }
              return parse(text, ...rest);
            };
            """;

    private static final String OPEN =
            """
            async ({ names, contents, whole }) => {
              @SHORT@
              const element = document.querySelector('kube-proxy-doctor');
              element.setAttribute('limit', '1e12');
              const said = [];
              for (let i = 0; i < names.length; i++) {
                const bytes = Uint8Array.from(atob(contents[i]), (c) => c.charCodeAt(0));
                window.kpdJson = '';
                try {
                  await element.examine(new File([bytes], names[i]));
                  if (window.kpdJson.includes('"crashes":[{')) {
                    throw window.kpdJson.slice(window.kpdJson.indexOf('"crashes":[{'));
                  }
                  said.push(whole ? escaped(window.kpdJson) : hash(window.kpdJson));
                } catch (e) {
                  said.push('crash ' + e);
                }
              }
              return said;
            }
            """
                    .replace("@SHORT@", Engine.SHORT);

    /** A file's name and bytes, in some form. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Opened(String form, Path file, byte[] bytes) {}

    @TempDir Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void thePageSaysOfEveryFileWhatTheCommandLineSays(String kind) throws IOException {
        List<Path> files = files();
        Parity parity = new Parity(kind);
        int archives = 0;
        try (Pages pages = new Pages(kind)) {
            List<Opened> batch = new ArrayList<>();
            int size = 0;
            for (int i = 0; i < files.size(); i++) {
                byte[] bytes = Files.readAllBytes(files.get(i));
                if (isArchive(bytes)) {
                    // The command line opens none; in the page it must not end anything.
                    archives++;
                    pages.open(List.of(new Opened("archive", files.get(i), bytes)), parity);
                } else {
                    List<Opened> forms = forms(files.get(i), bytes);
                    batch.addAll(forms);
                    size += bytes.length * forms.size();
                }
                if (size > BATCH || i + 1 == files.size()) {
                    pages.open(batch, parity);
                    batch.clear();
                    size = 0;
                    System.out.printf("%s: %d of %d files%n", kind, i + 1, files.size());
                }
            }
        }
        System.out.printf(
                "%s: %d files, %d of them archives, which are opened and not compared%n%s%n",
                kind, files.size(), archives, parity.told());
        assertTrue(parity.holds(), parity::told);
        assertTrue(
                parity.texts() > 0, "there is no file in " + System.getProperty("parity.folder"));
    }

    private static List<Path> files() throws IOException {
        String folders = System.getProperty("parity.folder", "");
        assertTrue(!folders.isEmpty(), "name the folders: -Dparity.folder=DIR[:DIR...]");
        List<Path> files = new ArrayList<>();
        for (String folder : folders.split(":")) {
            Path from = Path.of(System.getProperty("started.in", "..")).resolve(folder);
            try (Stream<Path> all = Files.walk(from)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static List<Opened> forms(Path file, byte[] bytes) {
        List<Opened> forms = new ArrayList<>();
        forms.add(new Opened("as it is", file, bytes));
        Map<String, UnaryOperator<String>> colours = ColouredForms.all();
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String colour : COLOURS) {
            String coloured = colours.get(colour).apply(text);
            forms.add(new Opened(colour, file, coloured.getBytes(StandardCharsets.UTF_8)));
        }
        return forms;
    }

    /** Whether the page would unpack it; gzip of anything but a tar is read by both. */
    private static boolean isArchive(byte[] bytes) {
        byte[] head = bytes;
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            head = plain.readNBytes(512);
        } catch (IOException e) {
            // It is not gzip.
        }
        String magic = new String(head, 0, Math.min(512, head.length), StandardCharsets.ISO_8859_1);
        return magic.startsWith("ustar", 257)
                || Stream.of("PK\u0003\u0004", "\u00fd7zX", "BZh", "(\u00b5/\u00fd")
                        .anyMatch(magic::startsWith);
    }

    /** Pages of the site in which one engine runs, one after the other. */
    private final class Pages implements AutoCloseable {
        private final String kind;
        private Site site;

        Pages(String kind) {
            this.kind = kind;
            site = fresh();
        }

        /** Opens files in the page and holds what it says against the command line. */
        void open(List<Opened> files, Parity parity) throws IOException {
            List<String> said = said(files, false);
            for (int i = 0; i < files.size(); i++) {
                Opened opened = files.get(i);
                String name = opened.form() + ": " + opened.file();
                parity.count();
                if (said.get(i).startsWith(Engine.CRASH)) {
                    String text = new String(opened.bytes(), StandardCharsets.UTF_8);
                    parity.crash(name, text, said.get(i));
                } else if (!opened.form().equals("archive")) {
                    compare(opened, name, said.get(i), parity);
                }
            }
        }

        private void compare(Opened opened, String name, String said, Parity parity)
                throws IOException {
            Path copy = scratch.resolve(opened.file().getFileName());
            Files.write(copy, opened.bytes());
            String jvm = CommandLine.json(copy);
            Files.delete(copy);
            if (!said.equals(Oracle.fingerprint(List.of(jvm)))) {
                parity.differs(
                        name,
                        new String(opened.bytes(), StandardCharsets.UTF_8),
                        List.of(Engine.escaped(jvm)),
                        said(List.of(opened), true));
            }
        }

        /** What the page says; where the files take the page with them, of each alone. */
        private List<String> said(List<Opened> files, boolean whole) {
            try {
                return answers(files, whole);
            } catch (PlaywrightException e) {
                close();
                site = fresh();
                if (files.size() == 1) {
                    return List.of(Engine.CRASH + "of the page: " + e.getMessage());
                }
                List<String> said = new ArrayList<>();
                files.forEach(file -> said.addAll(said(List.of(file), whole)));
                return said;
            }
        }

        private List<String> answers(List<Opened> files, boolean whole) {
            Object said =
                    site.page.evaluate(
                            OPEN,
                            Map.of(
                                    "names",
                                    files.stream()
                                            .map(file -> file.file().getFileName().toString())
                                            .toList(),
                                    "contents",
                                    files.stream()
                                            .map(Opened::bytes)
                                            .map(Base64.getEncoder()::encodeToString)
                                            .toList(),
                                    "whole",
                                    whole));
            return ((List<?>) said).stream().map(Object::toString).toList();
        }

        /** A page in which the other engine cannot step in for one that crashes. */
        private Site fresh() {
            Site fresh = new Site();
            String other = kind.equals("wasm") ? "js" : "wasm";
            fresh.page.route("**/kpd/engine-" + other + ".js", Route::abort);
            fresh.page.addInitScript(LISTEN);
            return fresh.open("");
        }

        @Override
        public void close() {
            site.close();
        }
    }
}
