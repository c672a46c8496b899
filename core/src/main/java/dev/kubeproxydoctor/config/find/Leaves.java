package dev.kubeproxydoctor.config.find;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a tree says: every scalar by its path, {@code conntrack.min} is {@code 131072}. A list and
 * an empty mapping have an entry of their own.
 */
public final class Leaves {
    private Leaves() {}

    /** Paths and values in the order of the text; of a key that stands twice the last one. */
    public static Map<String, String> of(Node node) {
        Map<String, String> values = new LinkedHashMap<>();
        add(node, "", values);
        return values;
    }

    private static void add(Node node, String path, Map<String, String> values) {
        if (node instanceof ScalarNode scalar) {
            values.put(path, scalar.getValue());
        } else if (node instanceof SequenceNode sequence) {
            values.put(path, "[" + sequence.getValue().size());
            for (int i = 0; i < sequence.getValue().size(); i++) {
                add(sequence.getValue().get(i), path + "[" + i, values);
            }
        } else if (node instanceof MappingNode mapping) {
            if (mapping.getValue().isEmpty()) {
                values.put(path, "{}");
            }
            for (NodeTuple entry : mapping.getValue()) {
                String key = Nodes.key(entry);
                add(entry.getValueNode(), path.isEmpty() ? key : path + "." + key, values);
            }
        }
    }
}
