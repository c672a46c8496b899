package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Why a configuration is not edited at all. */
final class Refusal {
    /** Configurations in one piece of text that are edited; each is proven on all of the piece. */
    private static final int MANY = 20;

    private Refusal() {}

    /** The reason; {@code ""} where there is none. */
    static String of(KubeProxyConfiguration configuration) {
        if (!configuration.text().expressions().isEmpty()) {
            return "it is a template. Edit the template, or paste its rendered output.";
        }
        if (configuration.index() > MANY) {
            return "too many configurations stand in one piece of text. Edit it by hand.";
        }
        if (configuration.root() == null) {
            return "it is not valid YAML. Repair it first; the finding says where.";
        }
        if (hasAnchors(configuration)) {
            return "it uses anchors (&name, *name), so a value may stand for several. Edit it by hand.";
        }
        return hasDuplicates(configuration.root())
                ? "a key appears twice, and kube-proxy uses the last one. Remove the other one first."
                : "";
    }

    private static boolean hasDuplicates(Node node) {
        Set<String> seen = new LinkedHashSet<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                boolean twice =
                        entry.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue());
                if (twice || hasDuplicates(entry.getValueNode())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the configuration has an anchor; one that is never used does no harm. */
    private static boolean hasAnchors(KubeProxyConfiguration configuration) {
        int start = configuration.text().start(configuration.root());
        int end = configuration.text().end(configuration.root());
        return isAnchored(configuration.root())
                || configuration.text().text().substring(start, end).contains("<<:");
    }

    private static boolean isAnchored(Node node) {
        if (node.getAnchor().isPresent()) {
            return true;
        }
        boolean found = false;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                found |= isAnchored(entry.getValueNode());
            }
        } else if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                found |= isAnchored(item);
            }
        }
        return found;
    }
}
