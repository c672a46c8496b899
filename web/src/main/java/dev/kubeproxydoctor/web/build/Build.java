package dev.kubeproxydoctor.web.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes {@code target/dist}: the element, its engines, and what the one-file page is made of. */
public final class Build {
    private Build() {}

    /**
     * {@code Build SOURCES TARGET}: the directory of the hand-written scripts and the module's
     * target directory.
     */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path compiled = target.resolve("teavm");
        Path dist = target.resolve("dist");
        Files.createDirectories(compiled);
        Files.createDirectories(dist);
        Compiler.webAssembly(compiled);
        Compiler.javaScript(compiled);
        Engines.write(sources, compiled, dist);
        Bundle.element(sources, dist);
        Bundle.page(sources, dist);
    }
}
