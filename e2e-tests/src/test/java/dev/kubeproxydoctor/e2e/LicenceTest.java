package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.report.ReportJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Whatever is handed out carries its licence and its notices. */
class LicenceTest {
    private static final Path PROJECT = Path.of("..");

    @Test
    void theLicenceIsTheWholeText() throws IOException {
        String licence = text("LICENSE");
        assertTrue(licence.strip().startsWith("Apache License\n"));
        assertEquals(11_358, licence.length());
    }

    @Test
    void theJarsHoldThem() throws IOException {
        for (String jar : List.of("kube-proxy-doctor.jar", "core-" + ReportJson.VERSION + ".jar")) {
            try (ZipFile zip = new ZipFile(PROJECT.resolve("core/target/" + jar).toFile())) {
                for (String name : List.of("LICENSE", "NOTICE")) {
                    byte[] held =
                            zip.getInputStream(zip.getEntry("META-INF/" + name)).readAllBytes();
                    assertEquals(text(name), new String(held, StandardCharsets.UTF_8), jar);
                }
            }
        }
    }

    @Test
    void theBillOfMaterialsListsWhatTheJarHoldsAndNothingThatChanges() throws IOException {
        String bill = text("core/target/kube-proxy-doctor.cdx.json");
        assertEquals(
                2, bill.split("\"bom-ref\" : ", -1).length - 1, "the jar and snakeyaml-engine");
        assertTrue(bill.contains("\"purl\" : \"pkg:maven/org.snakeyaml/snakeyaml-engine@"));
        assertFalse(bill.contains("timestamp") || bill.contains("serialNumber"));
    }

    @Test
    void theNpmPackageHoldsThem() throws IOException {
        assertEquals(text("LICENSE"), text("web/target/npm/LICENSE"));
        assertEquals(text("NOTICE"), text("web/target/npm/NOTICE"));
        assertTrue(text("web/target/npm/package.json").contains("\"license\": \"Apache-2.0\""));
    }

    @Test
    void theOneFilePageHoldsThem() throws IOException {
        String page = Files.readString(Site.directory().resolve("kube-proxy-doctor.html"));
        String end = page.substring(page.indexOf("</html>"));
        assertEquals("</html>\n<!--\n" + text("NOTICE") + "\n" + text("LICENSE") + "\n-->\n", end);
        assertEquals(end.length() - "-->\n".length(), end.indexOf("-->"));
    }

    @Test
    void everyPageOfTheSiteLeadsToThem() throws IOException {
        List<String> without = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Site.directory())) {
            for (Path page : files.filter(f -> f.endsWith("index.html")).toList()) {
                String html = Files.readString(page);
                if (html.contains("<footer>") && !html.contains("licence/\">Licence</a>")) {
                    without.add(page.toString());
                }
            }
        }
        assertEquals(List.of(), without);
        String page = Files.readString(Site.directory().resolve("licence/index.html"));
        for (String name : List.of("LICENSE", "NOTICE")) {
            String html = text(name).replace("&", "&amp;").replace("\"", "&quot;");
            assertTrue(page.contains(html.replace("<", "&lt;").replace(">", "&gt;")), name);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file));
    }
}
