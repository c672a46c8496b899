package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Objects that state versions: Nodes, as {@code kubectl get nodes -o yaml} prints them and {@code
 * kubectl cluster-info dump} writes them to {@code nodes.json}, with what each node's kubelet says
 * of its system, and the {@code kubernetesVersion} of kubeadm's and kOps' clusters. Source:
 * kubernetes/api core/v1/types.go, NodeSystemInfo; kubeadm v1beta4, ClusterConfiguration.
 */
public final class NodeObjects {
    private final Document document;
    private final List<Fact> facts = new ArrayList<>();

    private NodeObjects(Document document) {
        this.document = document;
    }

    /** What the objects of a document state; nothing where there are none. */
    public static List<Fact> factsOf(Document document) {
        String text = document.text();
        if (!text.contains("nodeInfo") && !text.contains("kubernetesVersion")) {
            return List.of();
        }
        NodeObjects objects = new NodeObjects(document);
        Yaml.of(text).documents().forEach(objects::read);
        return objects.facts;
    }

    private void read(Node object) {
        Optional<List<Node>> items = Nodes.items(object);
        if (items.isPresent()) {
            items.get().forEach(this::read);
            return;
        }
        String name = Nodes.value(object, "metadata").map(m -> Nodes.scalar(m, "name")).orElse("");
        state(name, Nodes.at(object, "status.nodeInfo").orElse(object));
        state("", Nodes.value(object, "spec").orElse(object));
    }

    private void state(String node, Node from) {
        for (NodeTuple entry : Nodes.entries(from)) {
            if (entry.getKeyNode() instanceof ScalarNode field
                    && entry.getValueNode() instanceof ScalarNode value) {
                state(node, field, value.getValue());
            }
        }
    }

    private void state(String node, ScalarNode field, String value) {
        String number = value.startsWith("v") ? value.substring(1) : value;
        switch (field.getValue()) {
            case "kubeletVersion" -> add(node, field, Key.KUBELET, number);
            case "kubernetesVersion" -> add("", field, Key.APISERVER, number);
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
