package dev.kubeproxydoctor.config.find;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Searches objects for configurations: in any scalar of them, since ConfigMaps, cloud-init files
 * and Cluster API templates keep them under many names, and in the items of a List.
 */
final class ObjectFinder {
    private static final int DEPTH = 12;

    private final YamlText text;
    private final ConfigurationFinder finder;

    /** Gives what it finds in the objects of {@code text} to {@code finder}. */
    ObjectFinder(YamlText text, ConfigurationFinder finder) {
        this.text = text;
        this.finder = finder;
    }

    void inside(Node node, int depth) {
        if (depth > DEPTH || Nodes.scalar(node, "kind").equals("Secret")) {
            return;
        }
        Optional<List<Node>> items = Nodes.items(node);
        if (items.isPresent()) {
            for (Node item : items.get()) {
                inside(item, depth + 1);
            }
            return;
        }
        scalars(Owner.of(node), node, "", Unit.whole(text.text()), depth);
    }

    private void scalars(Owner owner, Node node, String key, Unit unit, int depth) {
        if (depth > DEPTH || key.equals("annotations") || key.equals("managedFields")) {
            return;
        }
        if (node instanceof ScalarNode scalar
                && (Resemblance.isMeant(scalar.getValue()) || isKubeconfig(key, scalar))) {
            Optional<Inner> inner = Inner.of(text, scalar);
            if (inner.isPresent()) {
                finder.addInner(owner.layout(key), inner.get(), key, unit);
            }
        } else if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                scalars(owner, item, key, unit, depth + 1);
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    Unit own = Unit.ofEntry(text.text(), text.yaml(), mapping, entry);
                    scalars(owner, entry.getValueNode(), name.getValue(), own, depth + 1);
                }
            }
        }
    }

    /** A kubeconfig under the key from which kube-proxy reads its configuration. */
    private static boolean isKubeconfig(String key, ScalarNode scalar) {
        return key.equals("config.conf")
                && scalar.getValue().contains("kind: Config\n")
                && scalar.getValue().contains("clusters:");
    }
}
