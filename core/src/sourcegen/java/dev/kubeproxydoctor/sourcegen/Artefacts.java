package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.file.Path;

/** Compiles the artefacts: scripts, manifests, policies as files with an ending of their own. */
final class Artefacts {
    private Artefacts() {}

    static void compile(Path from, Path to, Problems problems) throws IOException {}
}
