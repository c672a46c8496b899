package dev.kubeproxydoctor.sourcegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The answers of a front matter, or of a part of it. A question that is not answered is a problem,
 * and so is an answer that nobody asks for: {@code none, and why} has to be said aloud.
 */
final class Answers {
    private static final String NONE = "none, ";

    private final Path file;
    private final Problems problems;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Answers(Path file, MappingNode node, Problems problems) {
        this.file = file;
        this.problems = problems;
        line = FrontMatter.lineOf(node);
        for (NodeTuple entry : node.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
            values.put(key, entry.getValueNode());
            lines.put(key, FrontMatter.lineOf(entry.getKeyNode()));
        }
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** The names of the answers, where they are free. */
    List<String> keys() {
        asked.addAll(values.keySet());
        return List.copyOf(values.keySet());
    }

    /** One line of text; {@code ""} where there is none, which is a problem. */
    String text(String key) {
        Node value = value(key);
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        if (value != null) {
            problem(key, "\"" + key + "\" takes one line of text");
        }
        return "";
    }

    /** A text; {@code ""} where there is none, with a reason. */
    String textOrNone(String key) {
        String text = text(key);
        return isNone(key, text) ? "" : text;
    }

    /** A text that need not be there. */
    String textIfAny(String key) {
        return has(key) ? text(key) : "";
    }

    /** Several words; none of them where a reason says so. */
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        if (value(key) instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                words.add(item instanceof ScalarNode scalar ? scalar.getValue() : "");
            }
        } else if (values.containsKey(key) && !isNone(key, text(key))) {
            problem(key, "\"" + key + "\" takes a list in [], or \"none, \" and the reason");
        }
        return words;
    }

    /** {@code yes}, {@code no}, or {@code none} with the reason, which is a no. */
    boolean yes(String key) {
        String text = text(key);
        if (!text.isEmpty() && !List.of("yes", "no").contains(text) && !isNone(key, text)) {
            problem(key, "\"" + key + "\" is yes, or \"none, \" and the reason");
        }
        return text.equals("yes");
    }

    int number(String key) {
        String text = text(key);
        if (!text.matches("\\d{1,3}")) {
            problem(key, "\"" + key + "\" takes a number of up to three digits");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Questions below a question; nothing where a reason says so. */
    Optional<Answers> part(String key) {
        if (value(key) instanceof MappingNode mapping) {
            return Optional.of(new Answers(file, mapping, problems));
        }
        if (values.containsKey(key) && !isNone(key, text(key))) {
            problem(key, "\"" + key + "\" takes questions below it, or \"none, \" and the reason");
        }
        return Optional.empty();
    }

    /** A list, each of its items with questions. */
    List<Answers> parts(String key) {
        List<Answers> parts = new ArrayList<>();
        if (value(key) instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof MappingNode mapping) {
                    parts.add(new Answers(file, mapping, problems));
                }
            }
        }
        return parts;
    }

    /** Names what was answered and never asked. */
    void done() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                problem(key, "there is no question \"" + key + "\"");
            }
        }
    }

    void problem(String key, String reason) {
        problems.add(file, lines.getOrDefault(key, line), reason);
    }

    private boolean isNone(String key, String text) {
        if (text.equals("none")) {
            problem(key, "\"" + key + "\" says none without a reason: \"none, \" and the reason");
        }
        return text.equals("none") || text.startsWith(NONE);
    }

    private Node value(String key) {
        if (!has(key)) {
            problem(
                    key,
                    "\"" + key + "\" is not answered; where there is none, say \"none, \" and why");
        }
        return values.get(key);
    }
}
