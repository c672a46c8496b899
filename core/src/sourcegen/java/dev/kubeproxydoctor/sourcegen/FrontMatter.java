package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A file that begins with YAML between two lines {@code ---}.
 *
 * @param path where it is
 * @param answers the YAML, a mapping
 * @param text what follows it; empty lines stand for the YAML, so a line has the file's number
 */
record FrontMatter(Path path, MappingNode answers, String text) {
    /** Lines of the file before the first one of the YAML. */
    private static final int BEFORE = 1;

    /** Reads a file; nothing where it does not begin so, which is a problem. */
    static Optional<FrontMatter> read(Path path, Problems problems) throws IOException {
        String text = Files.readString(path);
        int end = text.indexOf("\n---\n", 3);
        if (!text.startsWith("---\n") || end < 0) {
            problems.add(path, 1, "a header between two lines --- is missing");
            return Optional.empty();
        }
        Optional<Node> node = Optional.empty();
        try {
            node =
                    new Compose(LoadSettings.builder().build())
                            .composeString(text.substring(4, end));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + BEFORE + 1).orElse(1);
            problems.add(path, line, "the header is not YAML: " + e.getProblem());
            return Optional.empty();
        }
        if (node.isEmpty() || !(node.get() instanceof MappingNode mapping)) {
            problems.add(path, 1, "the header has no keys");
            return Optional.empty();
        }
        int lines = (int) text.substring(0, end + 5).chars().filter(c -> c == '\n').count();
        String rest = "\n".repeat(lines) + text.substring(end + 5);
        return Optional.of(new FrontMatter(path, mapping, rest));
    }

    /** The line of a node of the YAML in the file, from 1. */
    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + BEFORE + 1).orElse(1);
    }
}
