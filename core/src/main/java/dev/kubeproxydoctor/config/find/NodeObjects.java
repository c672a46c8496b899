package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.facts.Fact;
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

    private void state(String node, ScalarNode key, String value) {
        switch (key.getValue()) {
            case "kubeletVersion" ->
                    add(
                            node,
                            key,
                            "kubelet.version",
                            value.startsWith("v") ? value.substring(1) : "");
            case "kernelVersion" -> add(node, key, "kernel.release", value);
            case "osImage" -> add(node, key, "os.name", value);
            case "containerRuntimeVersion" -> add(node, key, "container.runtime", value);
            default -> {}
        }
    }

    private void add(String node, ScalarNode key, String name, String value) {
        int line = document.firstLine() + key.getStartMark().map(Mark::getLine).orElse(0);
        facts.add(new Fact(name, value, document.input(), line, new Origin(node, "", "")));
    }
}
