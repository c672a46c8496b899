package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.config.Configuration.Change;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes one scalar of a configuration and nothing else. Every change is read again before it is
 * offered: the edited text must mean what the original meant, with the one value changed, or it is
 * refused.
 */
final class Surgery {
    /** Configurations in one piece of text that are edited; each is proven on all of the piece. */
    private static final int MANY = 20;

    private Surgery() {}

    @SuppressWarnings("NullAway") // Where there is no replacement there is no encoded text.
    static Change set(Located located, String path, String value) {
        String refusal = refusal(located);
        if (!refusal.isEmpty()) {
            return Change.refused(refusal);
        }
        String old = flat(located.root()).getOrDefault(path, "");
        if (old.equals(value)) {
            return Change.none();
        }
        Replacement inner = replacement(located, path, value);
        Optional<String> encoded =
                inner == null ? Optional.empty() : located.inner().encode(inner.text());
        if (encoded.isEmpty()) {
            return Change.refused(
                    "the value is written in a way that cannot be changed in place. Set "
                            + path
                            + ": "
                            + value
                            + " by hand.");
        }
        Document document = located.document();
        int start = document.start() + located.inner().outerOffset(inner.span().start());
        int end = document.start() + located.inner().outerOffset(inner.span().end());
        Edit edit = new Edit(document.input(), start, end, encoded.get());
        if (!meansTheSame(located, edit, path, value)) {
            return Change.refused(
                    "the edited text would not read as intended. Set "
                            + path
                            + ": "
                            + value
                            + " by hand.");
        }
        return Change.of(edit);
    }

    /** The edit that takes a field away, with its line where it has one of its own. */
    static Change remove(Located located, String path) {
        String refusal = refusal(located);
        if (!refusal.isEmpty()) {
            return Change.refused(refusal);
        }
        int dot = path.lastIndexOf('.');
        Optional<Node> parent =
                dot < 0
                        ? Optional.of(located.root())
                        : Yaml.at(located.root(), path.substring(0, dot));
        NodeTuple entry =
                parent.isPresent() && parent.get() instanceof MappingNode mapping
                        ? entry(mapping, path.substring(dot + 1))
                        : null;
        if (entry == null) {
            return Change.none();
        }
        MappingNode mapping = (MappingNode) parent.get();
        Span span =
                mapping.getFlowStyle() == FlowStyle.FLOW
                        ? flowEntry(located, mapping, entry)
                        : blockEntry(located, entry);
        Document document = located.document();
        Edit edit =
                new Edit(
                        document.input(),
                        document.start() + located.inner().outerOffset(span.start()),
                        document.start() + located.inner().outerOffset(span.end()),
                        "");
        return isGone(located, edit, path)
                ? Change.of(edit)
                : Change.refused(
                        "the edited text would not read as intended. Remove " + path + " by hand.");
    }

    /** From the end of the line before to the end of the entry's last line. */
    private static Span blockEntry(Located located, NodeTuple entry) {
        String text = located.inner().text();
        int key = located.yaml().offset(entry.getKeyNode().getStartMark());
        int start = Chars.lineStart(text, key);
        int end = located.yaml().offset(entry.getValueNode().getEndMark());
        boolean overLines = entry.getValueNode() instanceof ScalarNode;
        int lastLine = overLines ? Chars.lineEnd(text, end) : trimmedEnd(text, end);
        return start == 0
                ? new Span(0, Math.min(text.length(), lastLine + 1))
                : new Span(start - 1, lastLine);
    }

    /** Where the last line of a mapping or list ends: its mark stands at what follows it. */
    private static int trimmedEnd(String text, int end) {
        int at = end;
        while (at > 0 && (Chars.isBlank(text.charAt(at - 1)) || text.charAt(at - 1) == '\n')) {
            at--;
        }
        return at;
    }

    /** An entry between braces, with one of the commas beside it. */
    private static Span flowEntry(Located located, MappingNode mapping, NodeTuple entry) {
        int start = located.yaml().offset(entry.getKeyNode().getStartMark());
        int end = located.yaml().offset(entry.getValueNode().getEndMark());
        List<NodeTuple> all = mapping.getValue();
        int index = all.indexOf(entry);
        if (index + 1 < all.size()) {
            return new Span(
                    start, located.yaml().offset(all.get(index + 1).getKeyNode().getStartMark()));
        }
        return index == 0
                ? new Span(start, end)
                : new Span(
                        located.yaml().offset(all.get(index - 1).getValueNode().getEndMark()), end);
    }

    private static boolean isGone(Located located, Edit edit, String path) {
        Optional<Located> after = edited(located, edit);
        if (after.isEmpty()) {
            return false;
        }
        String parent = path.indexOf('.') < 0 ? "" : path.substring(0, path.lastIndexOf('.'));
        Map<String, String> expected = flat(located.root());
        expected.keySet()
                .removeIf(
                        key ->
                                key.equals(path)
                                        || key.startsWith(path + ".")
                                        || key.startsWith(path + "["));
        Map<String, String> actual = flat(after.get().root());
        // A mapping that has lost its last entry is left as null or {}.
        actual.remove(parent);
        expected.remove(parent);
        return expected.size() == actual.size()
                && expected.entrySet().containsAll(actual.entrySet());
    }

    private record Replacement(Span span, String text) {}

    private static String refusal(Located located) {
        if (!located.template().isEmpty()) {
            return "it is a template. Edit the template, or paste what it renders to.";
        }
        if (located.index() > MANY) {
            return "too many configurations stand in one piece of text. Edit it by hand.";
        }
        if (located.root() == null) {
            return "it is not valid YAML. Repair it first; the finding says where.";
        }
        if (hasAnchors(located)) {
            return "it uses anchors (&name, *name), so a value may stand for several. Edit it by hand.";
        }
        return hasDuplicates(located.root())
                ? "a key stands twice, and kube-proxy takes the last one. Remove the other one first."
                : "";
    }

    private static @Nullable Replacement replacement(Located located, String path, String value) {
        String text = located.inner().text();
        MappingNode parent = located.root();
        String rest = path;
        while (true) {
            int dot = rest.indexOf('.');
            String name = dot < 0 ? rest : rest.substring(0, dot);
            NodeTuple entry = entry(parent, name);
            if (entry == null) {
                return addition(located, text, parent, rest, value);
            }
            Node node = entry.getValueNode();
            if (dot < 0) {
                return node instanceof ScalarNode scalar
                        ? overwrite(located, text, entry, scalar, value)
                        : null;
            }
            rest = rest.substring(dot + 1);
            if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
                parent = mapping;
            } else {
                return fill(located, text, entry, node, rest, value);
            }
        }
    }

    private static @Nullable Replacement overwrite(
            Located located, String text, NodeTuple entry, ScalarNode scalar, String value) {
        int start = located.yaml().offset(scalar.getStartMark());
        int end = located.yaml().offset(scalar.getEndMark());
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && scalar.getValue().isEmpty()) {
            int colon = text.indexOf(':', located.yaml().offset(entry.getKeyNode().getEndMark()));
            return new Replacement(new Span(colon + 1, colon + 1), " " + value);
        }
        boolean json = isJson(text, located.yaml().offset(entry.getKeyNode().getStartMark()));
        return switch (scalar.getScalarStyle()) {
            case PLAIN ->
                    new Replacement(
                            new Span(start, end),
                            json && !isNumberOrBoolean(value) ? '"' + value + '"' : value);
            case DOUBLE_QUOTED ->
                    new Replacement(
                            new Span(start, end),
                            isNumberOrBoolean(value) ? value : '"' + value + '"');
            case SINGLE_QUOTED ->
                    new Replacement(
                            new Span(start, end),
                            isNumberOrBoolean(value) ? value : "'" + value + "'");
            default -> null;
        };
    }

    /** Puts a mapping under a key whose value is empty, {@code null} or <code>{}</code>. */
    private static @Nullable Replacement fill(
            Located located, String text, NodeTuple entry, Node node, String rest, String value) {
        boolean emptyFlow =
                node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW;
        boolean nothing =
                node instanceof ScalarNode scalar
                        && (scalar.getValue().isEmpty()
                                || scalar.getValue().equals("null")
                                || scalar.getValue().equals("~"));
        if (rest.indexOf('.') >= 0 || (!emptyFlow && !nothing)) {
            return null;
        }
        int colon = text.indexOf(':', located.yaml().offset(entry.getKeyNode().getEndMark()));
        int start = located.yaml().offset(node.getStartMark());
        int end = located.yaml().offset(node.getEndMark());
        boolean json = isJson(text, located.yaml().offset(entry.getKeyNode().getStartMark()));
        String pair = '{' + flowPair(rest, value, json) + '}';
        boolean empty = node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
        return empty
                ? new Replacement(new Span(colon + 1, colon + 1), " " + pair)
                : new Replacement(new Span(start, end), pair);
    }

    /** Adds {@code rest} (a field, or a field below a new one) to a mapping that has it not. */
    private static @Nullable Replacement addition(
            Located located, String text, MappingNode parent, String rest, String value) {
        boolean json =
                isJson(
                        text,
                        located.yaml()
                                .offset(parent.getValue().get(0).getKeyNode().getStartMark()));
        int dot = rest.indexOf('.');
        if (parent.getFlowStyle() == FlowStyle.FLOW) {
            int open = located.yaml().offset(parent.getStartMark());
            String pair =
                    dot < 0
                            ? flowPair(rest, value, json)
                            : name(rest.substring(0, dot), json)
                                    + ": {"
                                    + flowPair(rest.substring(dot + 1), value, json)
                                    + '}';
            return text.charAt(open) == '{'
                    ? new Replacement(new Span(open + 1, open + 1), pair + ", ")
                    : null;
        }
        NodeTuple kind = entry(parent, "kind");
        NodeTuple after = kind != null ? kind : parent.getValue().get(0);
        int key = located.yaml().offset(after.getKeyNode().getStartMark());
        int lineStart = Chars.lineStart(text, key);
        String indent = " ".repeat(key - lineStart);
        String added =
                dot < 0
                        ? rest + ": " + value
                        : rest.substring(0, dot)
                                + ":\n"
                                + indent
                                + "  "
                                + rest.substring(dot + 1)
                                + ": "
                                + value;
        if (kind == null || !(kind.getValueNode() instanceof ScalarNode)) {
            return new Replacement(new Span(key, key), added + "\n" + indent);
        }
        int valueEnd = located.yaml().offset(kind.getValueNode().getEndMark());
        int at = Chars.contentEnd(text, valueEnd);
        return new Replacement(new Span(at, at), "\n" + indent + added);
    }

    /**
     * The same configuration after an edit (whose offsets are those of the input), in its own part
     * of the document; nothing where it is no longer found.
     */
    static Optional<Located> edited(Located located, Edit edit) {
        Optional<Located> alone = located.alone();
        if (alone.isEmpty()) {
            return alone;
        }
        Document before = alone.get().document();
        int start = edit.start() - before.start();
        int end = edit.end() - before.start();
        String text = new Edit(0, start, end, edit.replacement()).applyTo(before.text());
        return alone.get().at(before.with(before.start(), Redactor.redact(text)));
    }

    private static boolean meansTheSame(Located located, Edit edit, String path, String value) {
        Optional<Located> after = edited(located, edit);
        if (after.isEmpty()) {
            return false;
        }
        Map<String, String> expected = flat(located.root());
        expected.put(path, value);
        expected.remove(path.indexOf('.') < 0 ? "" : path.substring(0, path.indexOf('.')));
        Map<String, String> actual = flat(after.get().root());
        actual.remove(path.indexOf('.') < 0 ? "" : path.substring(0, path.indexOf('.')));
        return expected.size() == actual.size()
                && expected.entrySet().containsAll(actual.entrySet());
    }

    /**
     * Every scalar of a tree by its path: {@code conntrack.min} is {@code 131072}. Also says where
     * a list or an empty mapping stands.
     */
    static Map<String, String> flat(Node node) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten(node, "", values);
        return values;
    }

    private static void flatten(Node node, String path, Map<String, String> values) {
        if (node instanceof ScalarNode scalar) {
            values.put(path, scalar.getValue());
        } else if (node instanceof SequenceNode sequence) {
            values.put(path, "[" + sequence.getValue().size());
            for (int i = 0; i < sequence.getValue().size(); i++) {
                flatten(sequence.getValue().get(i), path + "[" + i, values);
            }
        } else if (node instanceof MappingNode mapping) {
            if (mapping.getValue().isEmpty()) {
                values.put(path, "{}");
            }
            for (NodeTuple entry : mapping.getValue()) {
                String key =
                        entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                flatten(entry.getValueNode(), path.isEmpty() ? key : path + "." + key, values);
            }
        }
    }

    private static @Nullable NodeTuple entry(MappingNode mapping, String name) {
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean hasDuplicates(Node node) {
        Set<String> seen = new LinkedHashSet<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                boolean twice =
                        entry.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue());
                if (twice || hasDuplicates(entry.getValueNode())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the configuration has an anchor. A mark of an anchored node begins at its {@code &};
     * one that is never used is in no way.
     */
    private static boolean hasAnchors(Located located) {
        int start = located.yaml().offset(located.root().getStartMark());
        int end = located.yaml().offset(located.root().getEndMark());
        return anchored(located.root())
                || located.inner().text().substring(start, end).contains("<<:");
    }

    private static boolean anchored(Node node) {
        if (node.getAnchor().isPresent()) {
            return true;
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().anyMatch(entry -> anchored(entry.getValueNode()));
        }
        return node instanceof SequenceNode sequence
                && sequence.getValue().stream().anyMatch(Surgery::anchored);
    }

    private static boolean isJson(String text, int key) {
        return key < text.length() && text.charAt(key) == '"';
    }

    private static String flowPair(String name, String value, boolean json) {
        return name(name, json)
                + ": "
                + (json && !isNumberOrBoolean(value) ? '"' + value + '"' : value);
    }

    private static String name(String name, boolean json) {
        return json ? '"' + name + '"' : name;
    }

    private static boolean isNumberOrBoolean(String value) {
        return value.equals("true")
                || value.equals("false")
                || (!value.isEmpty() && Chars.skipDigits(value, 0) == value.length());
    }
}
