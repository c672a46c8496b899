package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.config.find.YamlText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Takes a field out of a configuration's text, with what belongs to it alone. */
final class Removal {
    private Removal() {}

    /** The replacement that takes {@code ipvs.scheduler} away; nothing where it is not there. */
    static Optional<Replacement> of(KubeProxyConfiguration configuration, String path) {
        int dot = path.lastIndexOf('.');
        Optional<Node> parent =
                dot < 0
                        ? Optional.of(configuration.root())
                        : Nodes.at(configuration.root(), path.substring(0, dot));
        if (parent.isEmpty() || !(parent.get() instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        YamlText text = configuration.text();
        Optional<NodeTuple> entry = Nodes.entry(mapping, path.substring(dot + 1));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Span span =
                mapping.getFlowStyle() == FlowStyle.FLOW
                        ? betweenBraces(text, mapping, entry.get())
                        : onLines(text, entry.get());
        return Optional.of(new Replacement(span, ""));
    }

    /** From the end of the line before to the end of the entry's last line. */
    private static Span onLines(YamlText text, NodeTuple entry) {
        int start = Chars.lineStart(text.text(), text.start(entry.getKeyNode()));
        int end = text.end(entry.getValueNode());
        int lastLine =
                entry.getValueNode() instanceof ScalarNode
                        ? Chars.lineEnd(text.text(), end)
                        : withoutBlankEnd(text.text(), end);
        return start == 0
                ? new Span(0, Math.min(text.text().length(), lastLine + 1))
                : new Span(start - 1, lastLine);
    }

    /** Where the last line of a mapping or list ends: its mark stands at what follows it. */
    private static int withoutBlankEnd(String text, int end) {
        int at = end;
        while (at > 0 && (Chars.isBlank(text.charAt(at - 1)) || text.charAt(at - 1) == '\n')) {
            at--;
        }
        return at;
    }

    /** An entry between braces, with one of the commas beside it. */
    private static Span betweenBraces(YamlText text, MappingNode mapping, NodeTuple entry) {
        int start = text.start(entry.getKeyNode());
        int end = text.end(entry.getValueNode());
        List<NodeTuple> all = mapping.getValue();
        int index = all.indexOf(entry);
        if (index + 1 < all.size()) {
            return new Span(start, text.start(all.get(index + 1).getKeyNode()));
        }
        return index == 0
                ? new Span(start, end)
                : new Span(text.end(all.get(index - 1).getValueNode()), end);
    }
}
