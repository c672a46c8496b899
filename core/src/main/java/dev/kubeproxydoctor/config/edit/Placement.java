package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.config.find.YamlText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Finds where a value has to stand in a configuration, and how it is written there. */
final class Placement {
    private final KubeProxyConfiguration configuration;
    private final YamlText text;
    private final String value;

    Placement(KubeProxyConfiguration configuration, String value) {
        this.configuration = configuration;
        this.value = value;
        text = configuration.text();
    }

    /** The replacement that gives a path the value; nothing where its place is of another form. */
    Optional<Replacement> of(String path) {
        MappingNode parent = configuration.root();
        String rest = path;
        while (true) {
            int dot = rest.indexOf('.');
            String name = dot < 0 ? rest : rest.substring(0, dot);
            Optional<NodeTuple> entry = Nodes.entry(parent, name);
            if (entry.isEmpty()) {
                return addition(parent, rest);
            }
            Node node = entry.get().getValueNode();
            if (dot < 0) {
                return node instanceof ScalarNode scalar
                        ? overwriting(entry.get(), scalar)
                        : Optional.empty();
            }
            rest = rest.substring(dot + 1);
            if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
                parent = mapping;
            } else {
                return filling(entry.get(), node, rest);
            }
        }
    }

    private Optional<Replacement> overwriting(NodeTuple entry, ScalarNode scalar) {
        ScalarStyle style = scalar.getScalarStyle();
        boolean plain = style == ScalarStyle.PLAIN;
        if (plain && scalar.getValue().isEmpty()) {
            return Optional.of(Replacement.at(afterColon(entry), " " + value));
        }
        char quote = style == ScalarStyle.SINGLE_QUOTED ? '\'' : '"';
        if (!plain && quote == '"' && style != ScalarStyle.DOUBLE_QUOTED) {
            return Optional.empty();
        }
        boolean bare = Notation.isNumberOrBoolean(value) || (plain && !isJson(entry));
        return Optional.of(
                new Replacement(
                        new Span(text.start(scalar), text.end(scalar)),
                        bare ? value : quote + value + quote));
    }

    /** Puts a mapping under a key whose value is empty, {@code null} or <code>{}</code>. */
    private Optional<Replacement> filling(NodeTuple entry, Node node, String rest) {
        boolean emptyFlow =
                node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW;
        String old = node instanceof ScalarNode scalar ? scalar.getValue() : "{}";
        boolean nothing = old.isEmpty() || old.equals("null") || old.equals("~");
        if (rest.indexOf('.') >= 0 || (!emptyFlow && !nothing)) {
            return Optional.empty();
        }
        String pair = '{' + new Notation(isJson(entry)).pair(rest, value) + '}';
        return Optional.of(
                old.isEmpty()
                        ? Replacement.at(afterColon(entry), " " + pair)
                        : new Replacement(new Span(text.start(node), text.end(node)), pair));
    }

    /**
     * Adds {@code rest} (a field, or a field below a new one) to a mapping that does not have it.
     */
    private Optional<Replacement> addition(MappingNode parent, String rest) {
        NodeTuple first = parent.getValue().get(0);
        if (parent.getFlowStyle() == FlowStyle.FLOW) {
            int open = text.start(parent);
            return text.text().charAt(open) == '{'
                    ? Optional.of(
                            Replacement.at(
                                    open + 1, new Notation(isJson(first)).pair(rest, value) + ", "))
                    : Optional.empty();
        }
        Optional<NodeTuple> kind = Nodes.entry(parent, "kind");
        int key = text.start(kind.orElse(first).getKeyNode());
        String indent = " ".repeat(key - Chars.lineStart(text.text(), key));
        String added = Notation.lines(rest, value, indent);
        if (kind.isEmpty() || !(kind.get().getValueNode() instanceof ScalarNode)) {
            return Optional.of(Replacement.at(key, added + "\n" + indent));
        }
        int at = Chars.contentEnd(text.text(), text.end(kind.get().getValueNode()));
        return Optional.of(Replacement.at(at, "\n" + indent + added));
    }

    private int afterColon(NodeTuple entry) {
        return text.text().indexOf(':', text.end(entry.getKeyNode())) + 1;
    }

    /** Whether names are quoted, as in JSON. */
    private boolean isJson(NodeTuple entry) {
        return text.text().startsWith("\"", text.start(entry.getKeyNode()));
    }
}
