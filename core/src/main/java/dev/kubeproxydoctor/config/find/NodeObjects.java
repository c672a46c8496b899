package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Node objects, as {@code kubectl get nodes -o yaml} prints them and {@code kubectl cluster-info
 * dump} writes them to {@code nodes.json}: what each node's kubelet says of its system. Source:
 * kubernetes/api core/v1/types.go, NodeSystemInfo.
 */
public final class NodeObjects {
    private final Document document;
    private final List<Fact> facts = new ArrayList<>();

    private NodeObjects(Document document) {
        this.document = document;
    }

    /** What the Node objects of a document state; nothing where there are none. */
    public static List<Fact> factsOf(Document document) {
        if (!document.text().contains("nodeInfo")) {
            return List.of();
        }
        NodeObjects objects = new NodeObjects(document);
        Yaml.of(document.text()).documents().forEach(objects::read);
        return objects.facts;
    }

    private void read(Node object) {
        Optional<List<Node>> items = Nodes.items(object);
        if (items.isPresent()) {
            items.get().forEach(this::read);
            return;
        }
        Optional<Node> info = Nodes.at(object, "status.nodeInfo");
        String name = Nodes.value(object, "metadata").map(m -> Nodes.scalar(m, "name")).orElse("");
        if (info.isPresent() && info.get() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && entry.getValueNode() instanceof ScalarNode value) {
                    state(name, key, value.getValue());
                }
            }
        }
    }

    private void state(String node, ScalarNode field, String value) {
        switch (field.getValue()) {
            case "kubeletVersion" ->
                    add(node, field, Key.KUBELET, value.startsWith("v") ? value.substring(1) : "");
            case "kernelVersion" -> add(node, field, Key.KERNEL, value);
            case "osImage" -> add(node, field, Key.OS_NAME, value);
            case "containerRuntimeVersion" -> add(node, field, Key.CONTAINER_RUNTIME, value);
            default -> {}
        }
    }

    private void add(String node, ScalarNode field, Key<?> key, String value) {
        int line = document.firstLine() + field.getStartMark().map(Mark::getLine).orElse(0);
        facts.add(new Fact(key, value, document.input(), line, new Origin(node, "", "")));
    }
}
