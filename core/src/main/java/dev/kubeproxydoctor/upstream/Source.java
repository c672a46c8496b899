package dev.kubeproxydoctor.upstream;

/** Whose sources have a message; see {@link Messages#source}. */
public enum Source {
    /** kube-proxy's own: {@code proxier.go:853] "Syncing iptables rules"}. */
    KUBE_PROXY,
    /**
     * A library's that kube-proxy links, as others do: {@code reflector.go:561] ... failed to list
     * *v1.Node}.
     */
    LIBRARY,
    /**
     * Of a file that kube-proxy does not link, so another program speaks: {@code kubelet.go:2862]}.
     */
    OTHER,
    /** No source file is named, and the words are not known. */
    UNKNOWN
}
