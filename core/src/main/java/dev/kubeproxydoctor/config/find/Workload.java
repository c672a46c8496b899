package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The DaemonSet or pod that runs kube-proxy.
 *
 * @param object all of it
 * @param pod what has its containers and volumes
 * @param container kube-proxy's own
 * @param flags those of {@code command} and {@code args}
 * @param flagsPath where the last of them stand
 */
public record Workload(
        Document document,
        Layout layout,
        Yaml yaml,
        MappingNode object,
        Branch pod,
        Branch container,
        List<Flags.Flag> flags,
        String flagsPath)
        implements Carrier {
    @Override
    public String modeText() {
        boolean config = Flags.named(flags, "config").isPresent();
        return config ? "" : Flags.value(flags, "proxy-mode");
    }

    @Override
    public int modeAt() {
        Optional<Flags.Flag> mode = Flags.named(flags, "proxy-mode");
        return mode.isPresent() ? mode.get().valueAt() : yaml.start(object);
    }

    /** Whether an argument is kube-proxy's own name. */
    public static boolean isProgram(String argument) {
        return !argument.startsWith("-")
                && (argument.endsWith("kube-proxy") || argument.endsWith("kube-proxy.exe"));
    }

    /** Whether the indentation was lost: the fields of metadata and spec are at the top level. */
    public boolean isFlat() {
        return pod.path().isEmpty() && !Nodes.scalar(object, "kind").isEmpty();
    }

    /** A node as it is written. */
    public String raw(Node node) {
        return document.text().substring(yaml.start(node), yaml.end(node));
    }
}
