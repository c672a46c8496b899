package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A Markdown file with a header of YAML between two lines {@code ---}, a title and sections.
 *
 * @param path where it is
 * @param header its keys, in their order
 * @param title the text of its one heading of the first level
 * @param sections what follows, heading by heading
 */
record MarkdownFile(
        Path path,
        Map<String, HeaderValue> header,
        String title,
        List<Markdown.HeadedSection> sections) {
    /** What a key says: one text or a list of them, and on which line. */
    record HeaderValue(List<String> texts, boolean isList, int line) {}

    /** Reads a file; what is wrong with its form is noted, and the rest is given. */
    static MarkdownFile read(Path path, Problems problems) throws IOException {
        Optional<FrontMatter> front = FrontMatter.read(path, problems);
        if (front.isEmpty()) {
            return new MarkdownFile(path, Map.of(), "", List.of());
        }
        Map<String, HeaderValue> header = header(front.get(), problems);
        List<Markdown.HeadedSection> sections =
                new ArrayList<>(Markdown.sections(front.get().text()));
        if (sections.isEmpty() || sections.get(0).level() != 1) {
            int line = sections.isEmpty() ? 1 : sections.get(0).line();
            problems.add(path, line, "a title, # ..., is missing after the header");
            return new MarkdownFile(path, header, "", sections);
        }
        Markdown.HeadedSection title = sections.remove(0);
        if (!title.blocks().isEmpty()) {
            problems.add(path, title.line(), "text must stand under a heading of its own");
        }
        return new MarkdownFile(path, header, title.heading(), sections);
    }

    /** The section of that heading and level. */
    Optional<Markdown.HeadedSection> section(int level, String heading) {
        return sections.stream()
                .filter(s -> s.level() == level && s.heading().equals(heading))
                .findFirst();
    }

    private static Map<String, HeaderValue> header(FrontMatter front, Problems problems) {
        Map<String, HeaderValue> header = new LinkedHashMap<>();
        for (NodeTuple tuple : front.answers().getValue()) {
            int line = FrontMatter.lineOf(tuple.getKeyNode());
            String key = text(tuple.getKeyNode(), front.path(), problems);
            header.put(key, value(tuple.getValueNode(), line, front.path(), problems));
        }
        return header;
    }

    private static HeaderValue value(Node node, int line, Path path, Problems problems) {
        if (node instanceof SequenceNode list) {
            List<String> texts = new ArrayList<>();
            for (Node item : list.getValue()) {
                texts.add(text(item, path, problems));
            }
            return new HeaderValue(List.copyOf(texts), true, line);
        }
        return new HeaderValue(List.of(text(node, path, problems)), false, line);
    }

    private static String text(Node node, Path path, Problems problems) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(path, FrontMatter.lineOf(node), "the header takes words and lists of words");
        return "";
    }
}
