package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.MapPlace;
import dev.kubeproxydoctor.platform.PlatformLayouts;
import org.snakeyaml.engine.v2.nodes.Node;

/** What an object says of itself, by which it is told what a configuration in it is for. */
record Owner(String kind, String name, String namespace) {
    static Owner of(Node object) {
        Node metadata = Nodes.value(object, "metadata").orElse(object);
        return new Owner(
                Nodes.scalar(object, "kind"),
                Nodes.scalar(metadata, "name"),
                Nodes.scalar(metadata, "namespace"));
    }

    /** Where a configuration stands that was found under {@code key} of the object. */
    Layout layout(String key) {
        if (!kind.equals("ConfigMap")) {
            boolean kubeadm = kind.startsWith("Kubeadm") || kind.contains("ConfigTemplate");
            return kubeadm ? PlatformLayouts.CLUSTER_API : Layout.PLAIN;
        }
        for (MapPlace map : PlatformLayouts.MAPS) {
            if (map.is(namespace, name, key)) {
                return map.layout();
            }
        }
        return Layout.CONFIG_MAP;
    }
}
