package dev.kubeproxydoctor.text.heads;

import org.jspecify.annotations.Nullable;

/**
 * A pod's name before a line: {@code [pod/kube-proxy-x7k2p/kube-proxy] } of kubectl, {@code
 * [kube-proxy-x7k2p] } of kubetail.
 *
 * @param pod {@code kube-proxy-x7k2p}
 * @param container {@code kube-proxy}, or {@code ""}
 * @param end the offset behind it
 */
public record PodHead(String pod, String container, int end) {

    /** The head that begins at {@code at}, or null. */
    public static @Nullable PodHead at(String line, int at) {
        boolean kubectl = line.startsWith("[pod/", at);
        if (!kubectl && !line.startsWith("[kube-proxy-", at)) {
            return null;
        }
        int close = line.indexOf("] ", at);
        if (close < 0) {
            return null;
        }
        String inside = line.substring(at + 1, line.indexOf(']', at));
        int slash = kubectl ? inside.indexOf('/', 4) : -1;
        String pod = inside.substring(kubectl ? 4 : 0, slash < 0 ? inside.length() : slash);
        return new PodHead(pod, slash < 0 ? "" : inside.substring(slash + 1), close + 2);
    }
}
