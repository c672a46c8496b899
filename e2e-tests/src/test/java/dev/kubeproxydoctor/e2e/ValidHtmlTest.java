package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** Every page of the site before the W3C's checker. */
class ValidHtmlTest {
    @Test
    void everyPageIsValidHtml() throws Exception {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Site.directory())) {
            pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
        List<String> wrong = new ArrayList<>();
        for (Path page : pages) {
            if (!page.endsWith("kube-proxy-doctor.html")) {
                wrong.addAll(errors(page));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aBrokenPageIsRefused() throws Exception {
        Path broken = Files.createTempFile("broken", ".html");
        Files.writeString(broken, "<!doctype html><title>x</title><p><table><tr></p><img>");
        assertFalse(errors(broken).isEmpty());
    }

    private static List<String> errors(Path page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        try (InputStream in = Files.newInputStream(page)) {
            return validator
                    .validate(in)
                    .lines()
                    .filter(line -> line.contains("error"))
                    .map(line -> page + line)
                    .toList();
        } catch (IOException e) {
            return List.of(page + ": " + e);
        }
    }
}
