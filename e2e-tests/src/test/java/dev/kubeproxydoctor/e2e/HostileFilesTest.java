package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is opened, the page goes on: it answers, its buttons work, and its own thread reads
 * nothing.
 */
class HostileFilesTest {
    /** Counts what the page's own thread reads and unpacks, and its turns. */
    private static final String COUNT =
            """
            window.kpdRead = 0;
            window.kpdTurns = 0;
            for (const name of ['arrayBuffer', 'bytes', 'stream', 'text']) {
              const own = Blob.prototype[name];
              Blob.prototype[name] = function () { window.kpdRead++; return own.call(this); };
            }
            const Own = DecompressionStream;
            window.DecompressionStream = class extends Own { constructor(format) { super(format); window.kpdRead++; } };
            const turn = () => { window.kpdTurns++; requestAnimationFrame(turn); };
            turn();
            """;

    static List<HostileFile> files() {
        return HostileFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePageSaysWhatItIsAndStaysResponsive(HostileFile file) {
        try (Site site = new Site()) {
            site.page.addInitScript(COUNT);
            site.open("");
            site.page.evaluate(
                    "(limit) => document.querySelector('kube-proxy-doctor').setAttribute('limit', limit)",
                    file.limit());
            site.give(file.name(), file.content());
            String said =
                    site.page.locator("[role=status]").first().textContent()
                            + site.page.locator(".note").textContent();
            assertTrue(said.contains(file.says()), said);
            assertEquals(file.inputs(), site.page.evaluate("() => window.kpdReport.inputs.length"));
            assertTrue(site.area().inputValue().length() <= 1 << 20);
            assertEquals(0, site.page.evaluate("() => window.kpdRead"));
            assertTrue(site.page.locator("kube-proxy-doctor *").count() < 20_000);
            site.click("Clear");
            site.paste(Pastes.ARTICLE_IPSET);
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            assertEquals(List.of(), site.requests);
            assertEquals(List.of(), site.complaints);
        }
    }

    @Test
    void twentyAndMoreClassesAreTried() {
        assertTrue(files().size() >= 25);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unpackingShowsHowFarItIsAndCanBeCancelled(boolean worker) throws IOException {
        try (Site site = new Site()) {
            site.page.addInitScript(COUNT + (worker ? "" : "delete globalThis.Worker;"));
            site.open("");
            site.page.evaluate(
                    "() => document.querySelector('kube-proxy-doctor').setAttribute('limit', 1e12)");
            site.page.locator("input[type=file]").first().setInputFiles(endless());
            site.waitForStatus("MB so far");
            Object turns = site.page.evaluate("() => window.kpdTurns");
            site.page.waitForFunction("(before) => window.kpdTurns > before + 20", turns);
            site.waitForStatus("MB so far");
            site.click("Cancel");
            site.waitForStatus("Cancelled. Your text is still here.");
            site.page.getByText("Try again").click();
            site.waitForStatus("MB so far");
            site.paste(Pastes.ARTICLE_IPSET);
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            assertEquals(List.of(), site.complaints);
        }
    }

    /** A packed archive with one file of 64 GB that does not matter, in 64 MB. */
    private static Path endless() throws IOException {
        byte[] size = {(byte) 0x80, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0};
        byte[] zeros = deflated(new byte[1 << 24]);
        Path file = Files.createTempFile("endless", ".tar.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
            out.write(deflated(Packed.entry("movie", '0', size, new byte[0])));
            for (int i = 0; i < 4096; i++) {
                out.write(zeros);
            }
        }
        file.toFile().deleteOnExit();
        return file;
    }

    /** A part of a deflated stream that goes with any other. */
    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int length = buffer.length;
        while (length == buffer.length) {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            out.write(buffer, 0, length);
        }
        return out.toByteArray();
    }

    @Test
    void whatIsCutCanBeReadFromItsStartOrAsAWhole() {
        byte[] filler = Packed.utf8("I1124 08:15:40.000001       1 a.go:1] ok\n".repeat(40_000));
        byte[] log = Packed.joined(Packed.utf8(Pastes.CONNTRACK_LOG), filler);
        try (Site site = new Site().open("")) {
            site.page.evaluate(
                    "() => document.querySelector('kube-proxy-doctor').setAttribute('limit', 1e6)");
            site.give("kube-proxy.log.gz", Packed.gzip(log));
            String failure = "conntrack-max-permission-denied";
            assertFalse(site.diagnoses().contains(failure));
            for (String again : List.of("Read the start instead", "Read all of it")) {
                site.click(again);
                site.page.locator("[data-failure=" + failure + "]").first().waitFor();
                Locator note = site.page.locator(".note");
                assertEquals(
                        again.equals("Read all of it")
                                ? ""
                                : "kube-proxy.log.gz is larger than 1 MB, so only its start was read.Read all of it",
                        note.textContent());
            }
        }
    }
}
