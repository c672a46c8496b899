package dev.kubeproxydoctor.platform;

/**
 * A ConfigMap in which a platform keeps a KubeProxyConfiguration. What is {@code ""} may be
 * anything.
 *
 * @param name its name, or how it begins: {@code kube-proxy-config-*}
 * @param key the key under which the configuration stands
 */
public record MapPlace(Layout layout, String namespace, String name, String key) {
    /** Whether a ConfigMap is this one. */
    public boolean is(String namespace, String name, String key) {
        return Wildcard.matches(this.namespace, namespace)
                && Wildcard.matches(this.name, name)
                && Wildcard.matches(this.key, key);
    }
}
