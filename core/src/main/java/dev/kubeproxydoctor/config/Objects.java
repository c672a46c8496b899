package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;
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
final class Objects {
    private static final int DEPTH = 12;

    private final Document document;
    private final Yaml yaml;
    private final Template template;
    private final List<Located> found;

    /** Adds to {@code found}; {@code yaml} is {@code template}'s text, read. */
    Objects(Document document, Yaml yaml, Template template, List<Located> found) {
        this.document = document;
        this.yaml = yaml;
        this.template = template;
        this.found = found;
    }

    void inside(Node node, int depth) {
        if (depth > DEPTH || Yaml.scalar(node, "kind").equals("Secret")) {
            return;
        }
        Optional<List<Node>> items = Yaml.items(node);
        if (items.isPresent()) {
            items.get().forEach(item -> inside(item, depth + 1));
            return;
        }
        scalars(Owner.of(node), node, "", Unit.whole(document.text()), depth);
    }

    private void scalars(Owner owner, Node node, String key, Unit unit, int depth) {
        if (depth > DEPTH || key.equals("annotations") || key.equals("managedFields")) {
            return;
        }
        if (node instanceof ScalarNode scalar
                && (scalar.getValue().contains(Located.KIND) || isKubeconfig(key, scalar))) {
            Inner.of(yaml, template.text(), scalar)
                    .map(
                            inner ->
                                    template.isEmpty()
                                            ? inner
                                            : inner.over(template.text(), document.text()))
                    .ifPresent(
                            inner ->
                                    Located.add(
                                            document, owner.layout(key), inner, key, unit, found));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> scalars(owner, item, key, unit, depth + 1));
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    Unit own = Unit.ofEntry(document.text(), yaml, mapping, entry);
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
