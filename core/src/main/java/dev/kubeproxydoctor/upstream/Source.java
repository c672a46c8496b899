package dev.kubeproxydoctor.upstream;

/** Whose sources have a message. */
public enum Source {
    KUBE_PROXY,
    LIBRARY,
    OTHER,
    UNKNOWN
}
