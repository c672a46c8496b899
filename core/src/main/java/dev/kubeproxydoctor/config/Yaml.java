package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML or JSON text as nodes that know their offsets. Composed only, never constructed, so
 * nothing in it is ever executed.
 *
 * <p>snakeyaml-engine counts code points; everything here is in UTF-16 offsets.
 */
final class Yaml {
    /**
     * kube-proxy's own files are four levels deep. The parser recurses, and a browser's stack is
     * small.
     */
    private static final int DEPTH = 100;

    private final String text;
    private final List<Node> documents;
    private final Problem problem;
    private final boolean surrogates;

    /** Why a text is not YAML: {@code line} and {@code column} count from 1. */
    record Problem(int line, int column, String what) {}

    private Yaml(String text, List<Node> documents, Problem problem) {
        this.text = text;
        this.documents = documents;
        this.problem = problem;
        surrogates = hasSurrogates(text);
    }

    /** Reads a text; any text gives a result. */
    static Yaml of(String text) {
        if (isTooDeep(text)) {
            return new Yaml(
                    text,
                    List.of(),
                    new Problem(1, 1, "it is nested more than " + DEPTH + " levels deep"));
        }
        try {
            List<Node> nodes = new ArrayList<>();
            new Compose(LoadSettings.builder().setAllowDuplicateKeys(true).build())
                    .composeAllFromString(text)
                    .forEach(nodes::add);
            return new Yaml(text, nodes, null);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            String what = e.getProblem() == null ? "it cannot be read" : e.getProblem();
            return new Yaml(
                    text,
                    List.of(),
                    new Problem(
                            mark.map(m -> m.getLine() + 1).orElse(1),
                            mark.map(m -> m.getColumn() + 1).orElse(1),
                            what));
        } catch (YamlEngineException e) {
            return new Yaml(
                    text,
                    List.of(),
                    new Problem(1, 1, "it holds characters that YAML does not allow"));
        }
    }

    List<Node> documents() {
        return documents;
    }

    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** UTF-16 offset of a mark. */
    int offset(Optional<Mark> mark) {
        int codePoints = mark.map(Mark::getIndex).orElse(0);
        int at = 0;
        // No surrogates, no difference; the loop is only taken by texts with characters beyond the
        // basic plane.
        if (!surrogates) {
            return Math.min(codePoints, text.length());
        }
        for (int i = 0; i < codePoints && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /**
     * The value of {@code key} in a mapping; of a key that stands twice the last one, as kube-proxy
     * takes it.
     */
    static Optional<Node> value(Node node, String key) {
        Node found = null;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                    found = tuple.getValueNode();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The value at a path like {@code spec.kubeProxy.proxyMode}. */
    static Optional<Node> at(Node node, String path) {
        Node current = node;
        int start = 0;
        while (start <= path.length()) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            Optional<Node> below = value(current, path.substring(start, end));
            if (below.isEmpty()) {
                return below;
            }
            current = below.get();
            start = end + 1;
        }
        return Optional.of(current);
    }

    /** The text of a scalar under {@code key}, or {@code ""}. */
    static String scalar(Node node, String key) {
        return value(node, key)
                .filter(v -> v instanceof ScalarNode)
                .map(v -> ((ScalarNode) v).getValue())
                .orElse("");
    }

    /** What a List lists, as kubectl prints several objects; nothing where the node is none. */
    static Optional<List<Node>> items(Node node) {
        return value(node, "items")
                .filter(items -> items instanceof SequenceNode)
                .map(items -> ((SequenceNode) items).getValue());
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A cheap look before parsing: brackets, dashes of one line, and indentation can each nest. */
    private static boolean isTooDeep(String text) {
        int flow = 0;
        int lineStart = 0;
        List<Integer> indents = new ArrayList<>();
        while (lineStart < text.length()) {
            int at = Chars.skipBlanks(text, lineStart);
            int dashes = 0;
            while (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
                dashes++;
                at = Chars.skipBlanks(text, at + 1);
            }
            int indent = at - lineStart;
            while (!indents.isEmpty() && indents.get(indents.size() - 1) >= indent) {
                indents.remove(indents.size() - 1);
            }
            indents.add(indent);
            for (; at < text.length() && text.charAt(at) != '\n'; at++) {
                char c = text.charAt(at);
                flow += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
                if (flow > DEPTH) {
                    return true;
                }
            }
            flow = Math.max(flow, 0);
            if (indents.size() + dashes > DEPTH) {
                return true;
            }
            lineStart = at + 1;
        }
        return false;
    }
}
