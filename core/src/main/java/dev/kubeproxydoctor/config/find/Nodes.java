package dev.kubeproxydoctor.config.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Questions to the nodes of a YAML tree; a node of another kind has nothing of what is asked. */
public final class Nodes {
    private Nodes() {}

    /**
     * The value of {@code key} in a mapping; of a key that stands twice the last one, as kube-proxy
     * takes it.
     */
    public static Optional<Node> value(Node node, String key) {
        @Nullable Node found = null;
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
    public static Optional<Node> at(Node node, String path) {
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
    public static String scalar(Node node, String key) {
        Optional<Node> value = value(node, key);
        return value.isPresent() && value.get() instanceof ScalarNode scalar
                ? scalar.getValue()
                : "";
    }

    /** What a List lists, as kubectl prints several objects; nothing where it is not a List. */
    public static Optional<List<Node>> items(Node node) {
        Optional<Node> value = value(node, "items");
        return value.isPresent() && value.get() instanceof SequenceNode list
                ? Optional.of(list.getValue())
                : Optional.empty();
    }

    /** The entries of a mapping whose keys are scalars. */
    public static List<NodeTuple> entries(Node node) {
        List<NodeTuple> entries = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** The first entry of a mapping with that key. */
    public static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The key of an entry, {@code mode}; {@code ?} where it is not a scalar. */
    public static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    }

    /** The list under {@code key}; an empty one where there is no list. */
    public static List<Node> list(Node node, String key) {
        Optional<Node> value = value(node, key);
        return value.isPresent() && value.get() instanceof SequenceNode list
                ? list.getValue()
                : List.of();
    }
}
