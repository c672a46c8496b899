package dev.kubeproxydoctor.sourcegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the files: each with file, line and reason, as compilers write it, so that
 * editors jump there. All of it is collected before the build ends.
 */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    /**
     * Notes one.
     *
     * @param file the file, as it was opened
     * @param line its line, from 1; 0 where the whole file is meant
     * @param reason one sentence
     */
    public void add(Path file, int line, String reason) {
        found.add(file + ":" + Math.max(1, line) + ": " + reason);
    }

    /** {@code failures/ipvs/x.md:7: there is no stage "boot"}, in the order of their finding. */
    public List<String> all() {
        return List.copyOf(found);
    }
}
