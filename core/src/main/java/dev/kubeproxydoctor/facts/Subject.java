package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Origin;
import java.util.List;

/**
 * What one examination of a paste with several nodes is about: a node with the kube-proxy pods on
 * it, or a pod whose node the paste does not tell.
 *
 * @param node the node, or {@code ""}
 * @param pods the pods, by their names
 */
public record Subject(String node, List<String> pods) {
    /** Whatever the paste attributes to nobody. */
    public static final Subject UNNAMED = new Subject("", List.of());

    public Subject {
        pods = List.copyOf(pods);
    }

    /** Whether something of this origin was said on this node or by one of these pods. */
    public boolean is(Origin origin) {
        if (origin.pod().isEmpty() && origin.node().isEmpty()) {
            return node.isEmpty() && pods.isEmpty();
        }
        return (!origin.pod().isEmpty() && pods.contains(origin.pod()))
                || (!node.isEmpty() && node.equals(origin.node()));
    }

    /** {@code node-1}, {@code kube-proxy-x7k2p}, {@code node-1 (kube-proxy-x7k2p)}. */
    public String name() {
        String all = String.join(", ", pods);
        if (node.isEmpty()) {
            return all;
        }
        return all.isEmpty() ? node : node + " (" + all + ")";
    }
}
