package dev.kubeproxydoctor.web.build;

import dev.kubeproxydoctor.web.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes {@code target/dist}: the element, its engines, and what the one-file page is made of. */
public final class Build {
    private Build() {}

    /**
     * {@code Build SOURCES TARGET SITE PROJECT}: the directory of the hand-written files, the
     * module's target directory, the address where the site is published, and the directory of the
     * licence.
     */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path scripts = sources.resolve("js");
        Path target = Path.of(arguments[1]);
        Path dist = target.resolve("dist");
        Path project = Path.of(arguments[3]);
        Files.createDirectories(dist);
        Map<String, Map<String, String>> names = new TreeMap<>();
        for (String kind : List.of("wasm", "js")) {
            names.put(kind, Engines.make(Exports.class, kind, scripts, dist));
        }
        Files.writeString(dist.resolve("engine-names.js"), Engines.names(names));
        Bundle.element(scripts, dist);
        Bundle.page(scripts, dist, arguments[2], project);
        Files.writeString(dist.resolve("examples.js"), Examples.module());
        Npm.write(sources.resolve("npm"), project, dist, target.resolve("npm"));
    }
}
