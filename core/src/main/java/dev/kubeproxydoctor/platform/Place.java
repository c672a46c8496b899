package dev.kubeproxydoctor.platform;

/**
 * A setting of a platform's own file: where the mode stands in it.
 *
 * @param apiVersion how the object's apiVersion begins: {@code kops.k8s.io}
 * @param kind its kind, or {@code ""}
 * @param path {@code spec.kubeProxy.proxyMode}
 */
public record Place(Layout layout, String apiVersion, String kind, String path) {}
