package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Schema;
import dev.kubeproxydoctor.config.find.Flags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Flags as the tree of the configuration that they stand for: {@code --conntrack-min=0} is {@code
 * conntrack: {min: 0}}. Each node knows the offset of the flag's value.
 */
final class FlagTree {
    private final Map<String, List<NodeTuple>> sections = new LinkedHashMap<>();
    private final List<NodeTuple> top = new ArrayList<>();
    private final Findings findings;
    private final int start;

    /** Says of values that no flag takes what is wrong with them, and leaves them out. */
    FlagTree(List<Flags.Flag> flags, Findings findings, boolean windows) {
        this.findings = findings;
        start = flags.get(0).at();
        if (windows) {
            sections.put("winkernel", new ArrayList<>());
        }
        for (Flags.Flag flag : flags) {
            String field = FlagFields.field(flag.name());
            boolean filledIn = flag.value().contains("$") || flag.value().contains("{{");
            if (field != null && !filledIn) {
                add(flag, field);
            }
        }
    }

    MappingNode root() {
        for (Map.Entry<String, List<NodeTuple>> section : sections.entrySet()) {
            top.add(new NodeTuple(scalar(section.getKey(), start), mapping(section.getValue())));
        }
        return mapping(top);
    }

    private void add(Flags.Flag flag, String field) {
        Schema.Type type = Schema.type(field);
        int at = flag.valueAt();
        Node value = value(type, flag.value(), at);
        String wrong = flag.value().isEmpty() ? "" : ValueType.mismatch(type, value);
        if (!wrong.isEmpty()) {
            String message = "kube-proxy wants " + type.words() + " and exits.";
            findings.add(
                    field,
                    at,
                    Remark.fatal(Flaw.WRONG_TYPE, message, Failures.configFlagInvalidValue()));
            return;
        }
        int dot = field.indexOf('.');
        List<NodeTuple> section = dot < 0 ? top : section(field.substring(0, dot));
        section.add(new NodeTuple(scalar(field.substring(dot + 1), at), value));
    }

    private List<NodeTuple> section(String name) {
        List<NodeTuple> section = sections.getOrDefault(name, new ArrayList<>());
        sections.put(name, section);
        return section;
    }

    private Node value(Schema.Type type, String text, int at) {
        if (type == Schema.Type.STRINGS) {
            List<Node> items = new ArrayList<>();
            for (String item : Networks.parts(text)) {
                items.add(scalar(item, at));
            }
            return new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, mark(start), mark(start));
        }
        if (type == Schema.Type.BOOLS) {
            List<NodeTuple> gates = new ArrayList<>();
            for (String gate : Networks.parts(text)) {
                int equals = Math.max(0, gate.indexOf('='));
                String on = gate.substring(Math.min(gate.length(), equals + 1));
                gates.add(
                        new NodeTuple(scalar(gate.substring(0, equals), at), plain(truth(on), at)));
            }
            return mapping(gates);
        }
        if (type == Schema.Type.BOOL) {
            return plain(text.isEmpty() ? "true" : truth(text), at);
        }
        boolean quoted = type == Schema.Type.STRING || type == Schema.Type.DURATION;
        return quoted ? scalar(text, at) : plain(text, at);
    }

    /** Go reads other words for truth than YAML does. */
    private static String truth(String text) {
        return List.of("1", "t", "T").contains(text)
                ? "true"
                : List.of("0", "f", "F").contains(text) ? "false" : text;
    }

    private static ScalarNode scalar(String text, int at) {
        return node(text, ScalarStyle.DOUBLE_QUOTED, at);
    }

    private static ScalarNode plain(String text, int at) {
        return node(text, ScalarStyle.PLAIN, at);
    }

    private static ScalarNode node(String text, ScalarStyle style, int at) {
        return new ScalarNode(Tag.STR, true, text, style, mark(at), mark(at));
    }

    private MappingNode mapping(List<NodeTuple> entries) {
        return new MappingNode(Tag.MAP, true, entries, FlowStyle.FLOW, mark(start), mark(start));
    }

    private static Optional<Mark> mark(int at) {
        return Optional.of(new Mark("", at, 0, 0, new int[0], 0));
    }
}
