package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A KubeProxyConfiguration found in a document, or what kept it from being read.
 *
 * @param document the document it stands in
 * @param layout where it stands there
 * @param inner its own text, mapped to the document's
 * @param yaml that text, read
 * @param root its mapping; null where it cannot be read
 * @param index which KubeProxyConfiguration of the document it is, from 0
 */
record Located(
        Document document, Layout layout, Inner inner, Yaml yaml, MappingNode root, int index) {

    /**
     * Every KubeProxyConfiguration in a document, in order; also those that do not parse, where it
     * is plain that they are meant to be one.
     */
    static List<Located> in(Document document) {
        List<Located> found = new ArrayList<>();
        String text = document.text();
        Yaml yaml = Yaml.of(text);
        for (Node node : yaml.documents()) {
            search(document, yaml, node, found, 0);
        }
        if (yaml.problem().isPresent()
                && (text.contains("KubeProxyConfiguration")
                        || text.contains("kubeproxy.config.k8s.io"))) {
            found.add(new Located(document, Layout.PLAIN, Inner.itself(text), yaml, null, 0));
        }
        return found;
    }

    private static void search(
            Document document, Yaml yaml, Node node, List<Located> found, int depth) {
        if (!(node instanceof MappingNode mapping) || depth > 4) {
            return;
        }
        String kind = Yaml.scalar(mapping, "kind");
        boolean plain =
                kind.equals("KubeProxyConfiguration")
                        || Yaml.scalar(mapping, "apiVersion").startsWith("kubeproxy.config.k8s.io");
        if (plain || depth == 0 && kind.isEmpty() && looksLikeConfiguration(mapping)) {
            found.add(
                    new Located(
                            document,
                            Layout.PLAIN,
                            Inner.itself(document.text()),
                            yaml,
                            mapping,
                            found.size()));
        }
        Optional<Node> data = Yaml.value(mapping, "data");
        if (data.isPresent() && !kind.equals("Secret")) {
            inConfigMap(document, yaml, mapping, data.get(), found);
        }
        Yaml.value(mapping, "items")
                .filter(items -> items instanceof SequenceNode)
                .ifPresent(
                        items ->
                                ((SequenceNode) items)
                                        .getValue()
                                        .forEach(
                                                item ->
                                                        search(
                                                                document, yaml, item, found,
                                                                depth + 1)));
    }

    private static void inConfigMap(
            Document document, Yaml yaml, MappingNode map, Node data, List<Located> found) {
        if (!(data instanceof MappingNode entries)) {
            return;
        }
        Node metadata = Yaml.value(map, "metadata").orElse(map);
        for (NodeTuple entry : entries.getValue()) {
            boolean scalars =
                    entry.getKeyNode() instanceof ScalarNode
                            && entry.getValueNode() instanceof ScalarNode;
            if (!scalars
                    || !((ScalarNode) entry.getValueNode())
                            .getValue()
                            .contains("KubeProxyConfiguration")) {
                continue;
            }
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            Layout layout =
                    Layout.ofConfigMap(
                            Yaml.scalar(metadata, "namespace"), Yaml.scalar(metadata, "name"), key);
            Inner.of(yaml, document.text(), (ScalarNode) entry.getValueNode())
                    .ifPresent(inner -> addInner(document, layout, inner, found));
        }
    }

    private static void addInner(
            Document document, Layout layout, Inner inner, List<Located> found) {
        Yaml yaml = Yaml.of(inner.text());
        if (yaml.problem().isPresent()) {
            found.add(new Located(document, layout, inner, yaml, null, found.size()));
        }
        for (Node node : yaml.documents()) {
            if (node instanceof MappingNode mapping) {
                found.add(new Located(document, layout, inner, yaml, mapping, found.size()));
            }
        }
    }

    private static boolean looksLikeConfiguration(MappingNode mapping) {
        int known = 0;
        for (NodeTuple entry : mapping.getValue()) {
            boolean field =
                    entry.getKeyNode() instanceof ScalarNode key
                            && Schema.isTopLevel(key.getValue());
            known += field ? 1 : 0;
        }
        return known > 0
                && Yaml.value(mapping, "mode").isPresent()
                && (known > 1 || mapping.getValue().size() == 1);
    }
}
