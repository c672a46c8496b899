package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.text.Chars;
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
 * of its system, the {@code kubernetesVersion} of kubeadm's and kOps' clusters, and the image that
 * runs kube-proxy. Source: kubernetes/api core/v1/types.go, NodeSystemInfo; kubeadm v1beta4,
 * ClusterConfiguration.
 */
public final class NodeObjects {
    private final Document document;
    private final List<Fact> facts = new ArrayList<>();

    private NodeObjects(Document document) {
        this.document = document;
    }

    /** What the objects of a document state, and the configurations that were found in it. */
    public static List<Fact> factsOf(Document document, List<Configuration> found) {
        NodeObjects objects = new NodeObjects(document);
        for (Configuration configuration : found) {
            if (configuration instanceof Workload workload) {
                objects.image(workload.container().node());
            }
        }
        String text = document.text();
        if (text.contains("nodeInfo") || text.contains("kubernetesVersion")) {
            for (Node one : Yaml.of(text).documents()) {
                objects.read(one);
            }
        }
        return objects.facts;
    }

    /** The version that kube-proxy's image names: {@code kube-proxy:v1.29.4-eksbuild.1}. */
    private void image(Node container) {
        for (NodeTuple entry : Nodes.entries(container)) {
            if (Nodes.key(entry).equals("image")
                    && entry.getValueNode() instanceof ScalarNode image) {
                String name = image.getValue();
                int tag = name.indexOf(":v1.", name.lastIndexOf('/') + 1) + 2;
                if (tag > 1) {
                    String version = name.substring(tag, Chars.skipWord(name, tag));
                    add("", image, Key.KUBERNETES, version);
                }
            }
        }
    }

    private void read(Node object) {
        Optional<List<Node>> items = Nodes.items(object);
        if (items.isPresent()) {
            for (Node one : items.get()) {
                read(one);
            }
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
