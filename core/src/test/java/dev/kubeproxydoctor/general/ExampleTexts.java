package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts that are examined, by their names. */
final class ExampleTexts {
    private ExampleTexts() {}

    /** Every example of the catalogue. */
    static Map<String, String> examples() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Failure failure : Catalogue.ALL) {
            List<String> examples = Catalogue.file(failure).matching();
            for (int i = 0; i < examples.size(); i++) {
                texts.put(failure.id() + " " + (i + 1), examples.get(i));
            }
        }
        return texts;
    }

    /** What is no example of a failure. */
    static Map<String, String> counterexamples() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Failure failure : Catalogue.ALL) {
            List<String> examples = Catalogue.file(failure).ignoring();
            for (int i = 0; i < examples.size(); i++) {
                texts.put("not " + failure.id() + " " + (i + 1), examples.get(i));
            }
        }
        return texts;
    }

    /** Every file below these folders: {@code DIR:DIR}. */
    static Map<String, String> in(String folders) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Path from = Path.of(System.getProperty("started.in", ""));
        for (String folder : folders.split(":")) {
            try (Stream<Path> all = Files.walk(from.resolve(folder))) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    texts.put(file.toString(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
