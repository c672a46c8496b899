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

    /**
     * Whom a file is of, by the paths that containers' runtimes, {@code kubectl cluster-info dump},
     * support bundles and sos write: {@code kube-system/kube-proxy-x7k2p/logs.txt}, {@code
     * kube-proxy-x7k2p_kube-system_kube-proxy-1f2e.log}, {@code
     * sosreport-node-1-2026-11-24-abcdefg/...}. Nobody where the path does not tell.
     */
    static Origin ofFile(String path) {
        Origin origin = UNKNOWN;
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            origin = origin.or(ofSegment(path.substring(start, end), slash >= 0));
            start = end + 1;
        }
        return origin;
    }

    private static Origin ofSegment(String segment, boolean directory) {
        int date = segment.indexOf("-20", SOS.length());
        if (segment.startsWith(SOS) && date > 0) {
            return ofNode(segment.substring(SOS.length(), date));
        }
        int start = segment.startsWith("kube-system_") ? "kube-system_".length() : 0;
        int end = start;
        while (end < segment.length() && "_.".indexOf(segment.charAt(end)) < 0) {
            end++;
        }
        String pod = segment.substring(start, end);
        boolean known =
                (directory && start > 0) || isRandom(pod.substring(pod.lastIndexOf('-') + 1));
        return pod.startsWith("kube-proxy-") && known ? ofPod(pod) : UNKNOWN;
    }

    private static final String SOS = "sosreport-";

    /** Whether a DaemonSet's controller may have made it (k8s.io/apimachinery, util/rand). */
    private static boolean isRandom(String suffix) {
        boolean random = suffix.length() == 5;
        for (int i = 0; i < suffix.length(); i++) {
            random &= "bcdfghjklmnpqrstvwxz2456789".indexOf(suffix.charAt(i)) >= 0;
        }
        return random;
    }

    /** The node, else the pod, else {@code ""}. */
    public String name() {
        return node.isEmpty() ? pod : node;
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
