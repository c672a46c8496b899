package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.config.Schema;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Whether an object is a KubeProxyConfiguration, by what it says or by the fields it has. */
final class Resemblance {
    static final String KIND = "KubeProxyConfiguration";
    private static final String GROUP = "kubeproxy.config.k8s.io";

    /** Fields whose names no other file of this world has at its top. */
    private static final List<String> OWN =
            Chars.words(
                    "detectLocalMode nodePortAddresses oomScoreAdj conntrack iptables "
                            + "nftables winkernel configSyncPeriod metricsBindAddress "
                            + "bindAddressHardFail hostnameOverride mode clusterCIDR");

    private Resemblance() {}

    /** Whether a text that cannot be read is meant to be one. */
    static boolean isMeant(String text) {
        return text.contains(KIND) || text.contains(GROUP);
    }

    static boolean isConfiguration(MappingNode mapping) {
        String kind = Nodes.scalar(mapping, "kind");
        return kind.equals(KIND)
                || Nodes.scalar(mapping, "apiVersion").startsWith(GROUP)
                || (kind.isEmpty() && hasItsFields(mapping));
    }

    /** Whether it has a field besides those that say what it is. */
    static boolean saysMore(MappingNode mapping) {
        for (NodeTuple entry : mapping.getValue()) {
            String key = Nodes.key(entry);
            if (Schema.isTopLevel(key) && !key.equals("kind") && !key.equals("apiVersion")) {
                return true;
            }
        }
        return false;
    }

    static boolean isKubeadm(Node node) {
        return Nodes.scalar(node, "apiVersion").startsWith("kubeadm.k8s.io/");
    }

    /** A ConfigMap that holds nothing: whoever made it meant it as kube-proxy's own file. */
    static boolean isEmptyConfigMap(Node node) {
        Optional<Node> data = Nodes.value(node, "data");
        boolean empty =
                data.isEmpty()
                        || (data.get() instanceof MappingNode entries
                                && entries.getValue().isEmpty());
        return empty && Nodes.scalar(node, "kind").equals("ConfigMap");
    }

    private static boolean hasItsFields(MappingNode mapping) {
        int known = 0;
        int own = 0;
        for (NodeTuple entry : mapping.getValue()) {
            String key = Nodes.key(entry);
            known += Schema.isTopLevel(key) ? 1 : 0;
            own += OWN.contains(key) ? 1 : 0;
        }
        boolean alone = known == mapping.getValue().size();
        return (own > 0 && (known > 1 || alone))
                || (known > 1 && alone && Nodes.value(mapping, "mode").isPresent());
    }
}
