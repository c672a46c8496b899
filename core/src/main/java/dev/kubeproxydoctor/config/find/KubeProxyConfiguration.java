package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Places;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * An object of kind KubeProxyConfiguration, or what kept a text that is meant to be one from being
 * read.
 *
 * @param text its own text
 * @param place where that stands in the document
 * @param root its mapping; null where it cannot be read
 * @param key the key of the object under which it stands, or {@code ""}
 * @param unit the part of the document in which it can be read by itself
 * @param index which KubeProxyConfiguration of that part it is, from 0
 */
@SuppressWarnings("NullAway") // Whoever reads the root looks first whether it is there.
public record KubeProxyConfiguration(
        YamlText text, Layout place, MappingNode root, String key, Unit unit, int index)
        implements Configuration {
    @Override
    public Document document() {
        return text.document();
    }

    @Override
    public Layout layout() {
        if (root == null) {
            return text.yaml().problem().isPresent() ? place : Layout.NONE;
        }
        return isFragment() ? Layout.FRAGMENT : place;
    }

    @Override
    public Optional<String> mode() {
        return written("mode");
    }

    @Override
    public int modeLine() {
        Optional<Node> mode = Nodes.value(root, "mode");
        int at = mode.isPresent() ? text.start(mode.get()) : 0;
        return Places.line(document(), text.inner().outerOffset(at));
    }

    @Override
    public Optional<String> clusterCidr() {
        return written("clusterCIDR");
    }

    @Override
    public boolean isKubeProxyConfiguration() {
        return true;
    }

    @Override
    public boolean isEffective() {
        return true;
    }

    @Override
    public boolean isEditable() {
        Optional<Node> mode = Nodes.value(root, "mode");
        return root != null
                && layout() != Layout.FRAGMENT
                && (mode.isEmpty() || !text.isTemplated(mode.get()));
    }

    /** Whether it is a part only: a mapping without apiVersion and kind. */
    public boolean isFragment() {
        return Nodes.scalar(root, "kind").isEmpty()
                && Nodes.scalar(root, "apiVersion").isEmpty()
                && text.inner().isItself();
    }

    /** A field of the root as written, where it stands there and is not filled in later. */
    private Optional<String> written(String field) {
        Optional<Node> node = Nodes.value(root, field);
        return node.isPresent() && !text.isTemplated(node.get())
                ? Optional.of(Nodes.scalar(root, field))
                : Optional.empty();
    }
}
