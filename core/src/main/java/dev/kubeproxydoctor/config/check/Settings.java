package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The values of a configuration that kube-proxy can take in. */
final class Settings {
    private final KubeProxyConfiguration configuration;
    private final Facts facts;
    private final Set<String> broken;
    private final String mode;

    /** Those but of the fields that are {@code broken}: kube-proxy cannot even read them. */
    Settings(KubeProxyConfiguration configuration, Facts facts, Set<String> broken) {
        this.configuration = configuration;
        this.facts = facts;
        this.broken = broken;
        mode = text("mode");
    }

    /** Whether what is not written is not there; of an excerpt that cannot be told. */
    boolean isWhole() {
        return !configuration.isFragment();
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
        Optional<Node> node = Nodes.at(configuration.root(), path);
        boolean usable =
                node.isPresent()
                        && !broken.contains(path)
                        && !configuration.text().isTemplated(node.get());
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
        Optional<Node> node = Nodes.at(configuration.root(), path);
        return node.isPresent() ? configuration.text().expression(node.get()) : "";
    }

    /** Where in the document the value at a path stands that a template fills in. */
    int hiddenAt(String path) {
        return outer(Nodes.at(configuration.root(), path).orElse(configuration.root()));
    }

    /** Where in the document the value at a path stands, or the configuration. */
    int at(String path) {
        return outer(value(path).orElse(configuration.root()));
    }

    /** Where in the document a node stands. */
    int outer(Node node) {
        return configuration.text().outer(node);
    }
}
