package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Runs every compiler of text files; the build calls it before it compiles core. */
public final class SourceGen {
    private SourceGen() {}

    /**
     * Compiles the files, or ends the build with all that is wrong with them.
     *
     * @param args the folder of the files ({@code core/src/main}) and the folder for the sources
     */
    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        Problems problems = new Problems();
        Set<String> platforms = Platforms.compile(from.resolve("platforms"), to, problems);
        FailureFolder.compile(from.resolve("failures"), to, platforms, problems);
        GateNames.compile(from.resolve("gates/names.txt"), to, problems);
        TextsSource.compile(from.resolve("artefacts"), to, problems);
        UpstreamFolder.compile(from.resolve("upstream"), to, problems);
        if (!problems.all().isEmpty()) {
            throw new IllegalArgumentException("\n" + String.join("\n", problems.all()));
        }
    }
}
