package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.config.find.YamlText;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The values of a configuration that kube-proxy can take in. */
final class Settings {
    private final MappingNode root;
    private final @Nullable YamlText text;
    private final boolean whole;
    private final Facts facts;
    private final Set<String> broken;
    private final String mode;

    /** Those but of the fields that are {@code broken}: kube-proxy cannot even read them. */
    Settings(KubeProxyConfiguration configuration, Facts facts, Set<String> broken) {
        this(
                configuration.root(),
                configuration.text(),
                !configuration.isFragment(),
                facts,
                broken);
    }

    /** Those of a tree that was made of flags, whose nodes know the offsets of the flags. */
    Settings(MappingNode root, Facts facts) {
        this(root, null, true, facts, new LinkedHashSet<>());
    }

    private Settings(
            MappingNode root,
            @Nullable YamlText text,
            boolean whole,
            Facts facts,
            Set<String> broken) {
        this.root = root;
        this.text = text;
        this.whole = whole;
        this.facts = facts;
        this.broken = broken;
        mode = text("mode");
    }

    /** Whether what is not written is not there; of an excerpt that cannot be told. */
    boolean isWhole() {
        return whole;
    }

    /** What is known of the node and its cluster. */
    Facts facts() {
        return facts;
    }

    /** Whether it is the mode in effect; without one kube-proxy takes iptables. */
    boolean isIn(Mode asked) {
        return mode.isEmpty() ? asked == Mode.IPTABLES : mode.equals(asked.word());
    }

    /** The value at a path like {@code conntrack.min}; nothing where a template fills it in. */
    Optional<Node> value(String path) {
        Optional<Node> node = Nodes.at(root, path);
        boolean usable =
                node.isPresent()
                        && !broken.contains(path)
                        && (text == null || !text.isTemplated(node.get()));
        return usable ? node : Optional.empty();
    }

    /** The scalar at a path; {@code ""} where it is null or there is none. */
    String text(String path) {
        Optional<Node> node = value(path);
        return node.isPresent()
                        && node.get() instanceof ScalarNode scalar
                        && Scalars.kind(scalar) != Scalars.JsonKind.NULL
                ? scalar.getValue()
                : "";
    }

    /** What a template fills in at a path, in lower case; {@code ""} where none does. */
    String hidden(String path) {
        Optional<Node> node = Nodes.at(root, path);
        return node.isPresent() && text != null ? text.expression(node.get()) : "";
    }

    /** Where in the document the value at a path stands that a template fills in. */
    int hiddenAt(String path) {
        return outer(Nodes.at(root, path).orElse(root));
    }

    /** Where in the document the value at a path stands, or the configuration. */
    int at(String path) {
        return outer(value(path).orElse(root));
    }

    /** Where in the document a node stands. */
    int outer(Node node) {
        return text == null ? node.getStartMark().map(Mark::getIndex).orElse(0) : text.outer(node);
    }
}
