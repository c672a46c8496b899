package dev.kubeproxydoctor.paste;

/**
 * Who said something, as far as the paste tells: {@code [pod/kube-proxy-x7k2p/kube-proxy] } names a
 * pod, {@code Nov 24 08:15:42 node-1 kube-proxy[812]: } a node and a program. What is not told is
 * {@code ""}.
 *
 * @param node the node's name
 * @param pod the pod's name
 * @param program the journal identifier, the unit or the container
 */
public record Origin(String node, String pod, String program) {
    /** Nothing tells who spoke. */
    public static final Origin UNKNOWN = new Origin("", "", "");

    static Origin ofPod(String pod) {
        return new Origin("", pod, "");
    }

    static Origin ofNode(String node) {
        return new Origin(node, "", "");
    }

    /** Whether neither node, pod nor program is told. */
    public boolean isUnknown() {
        return node.isEmpty() && pod.isEmpty() && program.isEmpty();
    }

    /** Whether both are told to be the same; most lines of a log share one instance. */
    public boolean isSame(Origin other) {
        return this == other || equals(other);
    }

    /** One word for all three, to keep things apart by. */
    public String key() {
        return node + '/' + pod + '/' + program;
    }

    /** This, with what it does not tell taken from {@code other}. */
    Origin or(Origin other) {
        if (other.isUnknown()) {
            return this;
        }
        return new Origin(
                node.isEmpty() ? other.node : node,
                pod.isEmpty() ? other.pod : pod,
                program.isEmpty() ? other.program : program);
    }

    /**
     * The pod or program that a word names: {@code kube-proxy-x7k2p} is a pod, {@code kube-proxy} a
     * program.
     */
    static Origin named(String word) {
        int dash = word.lastIndexOf('-');
        boolean suffix = dash > 0 && word.length() - dash == 6;
        return suffix || word.startsWith("kube-proxy-") ? ofPod(word) : new Origin("", "", word);
    }
}
