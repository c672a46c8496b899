package dev.kubeproxydoctor.web.build;

import dev.kubeproxydoctor.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The npm package, in {@code target/npm}, ready for {@code npm pack}. */
final class Npm {
    private static final List<String> SCRIPTS =
            List.of(
                    "kube-proxy-doctor.js",
                    "engine-wasm.js",
                    "engine-js.js",
                    "engine-names.js",
                    "examples.js");
    private static final List<String> WRITTEN =
            List.of(
                    "package.json",
                    "README.md",
                    "index.js",
                    "index.d.ts",
                    "custom-elements.json",
                    "report.schema.json");

    private Npm() {}

    /** Makes the package and prints the hashes of its scripts, for those who pin them. */
    static void write(Path sources, Path project, Path dist, Path npm) throws IOException {
        Files.createDirectories(npm);
        StringBuilder hashes = new StringBuilder();
        for (String name : SCRIPTS) {
            byte[] content = Files.readAllBytes(dist.resolve(name));
            Files.write(npm.resolve(name), content);
            String integrity = Hash.integrity(384, content);
            hashes.append(hashes.length() > 0 ? ",\n" : "")
                    .append("  \"" + name + "\": \"" + integrity + "\"");
            System.out.println("integrity of " + name + ": " + integrity);
        }
        Files.writeString(dist.resolve("integrity.json"), "{\n" + hashes + "\n}\n");
        Files.copy(
                dist.resolve("integrity.json"),
                npm.resolve("integrity.json"),
                StandardCopyOption.REPLACE_EXISTING);
        for (String name : WRITTEN) {
            String text = Files.readString(sources.resolve(name));
            Files.writeString(npm.resolve(name), text.replace("@VERSION@", ReportJson.VERSION));
        }
        for (String name : List.of("LICENSE", "NOTICE")) {
            Files.copy(
                    project.resolve(name), npm.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(
                sources.resolve("report.schema.json"),
                dist.resolve("report.schema.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
