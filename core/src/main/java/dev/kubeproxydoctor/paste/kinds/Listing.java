package dev.kubeproxydoctor.paste.kinds;

/**
 * A list of things, which nobody says: a row tells of what it names, and a word in it, {@code
 * kube-proxy} for one, does not make it kube-proxy's own. {@code coredns-5d78c 0/1 Error} tells of
 * coredns, whatever stands above it.
 */
public abstract class Listing extends Output {
    /** How the sentence of a row ends that proves that kube-proxy is down. */
    static final String NOT_READY = ", not running and ready";

    static boolean isKubeProxy(String name) {
        return name.contains("kube-proxy");
    }
}
