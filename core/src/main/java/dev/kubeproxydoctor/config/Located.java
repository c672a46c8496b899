package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.PlatformLayouts;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A KubeProxyConfiguration found in a document, or what kept it from being read.
 *
 * @param document the document it stands in
 * @param layout where it stands there
 * @param inner its own text, mapped to the document's
 * @param template what of that text is only filled in later
 * @param yaml that text, read
 * @param root its mapping; null where it cannot be read
 * @param key the key of the object under which it stands, or {@code ""}
 * @param unit the part of the document in which it can be read by itself
 * @param index which KubeProxyConfiguration of that part it is, from 0
 */
record Located(
        Document document,
        Layout layout,
        Inner inner,
        Template template,
        Yaml yaml,
        MappingNode root,
        String key,
        Unit unit,
        int index) {
    static final String KIND = "KubeProxyConfiguration";

    /**
     * Every KubeProxyConfiguration in a document, in order; also those that do not parse, where it
     * is plain that they are meant to be one.
     */
    @SuppressWarnings("NullAway") // Whoever reads the root looks first whether it is there.
    static List<Located> in(Document document) {
        List<Located> found = new ArrayList<>();
        String text = document.text();
        Inner heredoc = heredoc(text);
        if (heredoc != null) {
            add(document, Layout.HEREDOC, heredoc, "", Unit.whole(text), found);
            return found;
        }
        Template template = Template.of(text);
        Yaml yaml = Yaml.of(template.text());
        Inner itself = Inner.itself(text);
        Layout plain = template.isEmpty() ? Layout.PLAIN : Layout.TEMPLATE;
        boolean beside = yaml.documents().stream().anyMatch(Located::isKubeadm);
        for (int i = 0; i < yaml.documents().size(); i++) {
            if (yaml.documents().get(i) instanceof MappingNode mapping) {
                Located whole =
                        new Located(
                                document,
                                beside ? PlatformLayouts.KUBEADM_FILE : plain,
                                itself,
                                template,
                                yaml,
                                mapping,
                                "",
                                Unit.ofDocument(text, yaml, i),
                                0);
                if (isConfiguration(mapping)) {
                    found.add(whole);
                } else {
                    new Objects(document, yaml, template, found).inside(mapping, 0);
                }
            }
        }
        if (found.isEmpty() && document.isWholeFile() && yaml.documents().size() == 1) {
            emptyConfigMap(document, plain, itself, template, yaml).ifPresent(found::add);
        }
        boolean meant = text.contains(KIND) || text.contains("kubeproxy.config.k8s.io");
        boolean unread = yaml.problem().isPresent() && meant;
        if (unread
                || (document.isWholeFile() && isEmpty(template.isEmpty() ? yaml : Yaml.of(text)))) {
            found.add(
                    new Located(
                            document,
                            plain,
                            itself,
                            template,
                            yaml,
                            null,
                            "",
                            Unit.whole(text),
                            0));
        }
        return found;
    }

    /** Whether it is a part only: a mapping without apiVersion and kind. */
    boolean isFragment() {
        return Yaml.scalar(root, "kind").isEmpty()
                && Yaml.scalar(root, "apiVersion").isEmpty()
                && inner.isItself();
    }

    /** The same in its own part of the document; nothing where it does not read the same there. */
    Optional<Located> alone() {
        Document part = unit.of(document);
        return at(part).filter(l -> Surgery.flat(l.root).equals(Surgery.flat(root)));
    }

    /** The one of a document that stands where this one does. */
    Optional<Located> at(Document part) {
        List<Located> found = in(part);
        return found.size() <= index || found.get(index).root == null
                ? Optional.empty()
                : Optional.of(found.get(index));
    }

    /** Whether a template fills in this node, or a part of it. */
    boolean isTemplated(Node node) {
        return !template.isEmpty()
                && template.hides(yaml.offset(node.getStartMark()), yaml.offset(node.getEndMark()));
    }

    /** A ConfigMap that holds nothing: whoever made it meant it as kube-proxy's own file. */
    private static Optional<Located> emptyConfigMap(
            Document document, Layout layout, Inner inner, Template template, Yaml yaml) {
        Node only = yaml.documents().get(0);
        boolean empty =
                only instanceof MappingNode
                        && Yaml.scalar(only, "kind").equals("ConfigMap")
                        && Yaml.value(only, "data")
                                .map(d -> d instanceof MappingNode m && m.getValue().isEmpty())
                                .orElse(true);
        return empty
                ? Optional.of(
                        new Located(
                                document,
                                layout,
                                inner,
                                template,
                                yaml,
                                (MappingNode) only,
                                "",
                                Unit.whole(document.text()),
                                0))
                : Optional.empty();
    }

    /**
     * The expression that a template fills a field with, in lower case; {@code ""} where none does.
     */
    String expression(Node node) {
        return isTemplated(node)
                ? Chars.lower(
                        inner.text()
                                .substring(
                                        yaml.offset(node.getStartMark()),
                                        yaml.offset(node.getEndMark())))
                : "";
    }

    private static boolean isEmpty(Yaml yaml) {
        return yaml.documents().isEmpty() && yaml.problem().isEmpty();
    }

    private static boolean isKubeadm(Node node) {
        return Yaml.scalar(node, "apiVersion").startsWith("kubeadm.k8s.io/");
    }

    private static boolean isConfiguration(MappingNode mapping) {
        String kind = Yaml.scalar(mapping, "kind");
        return kind.equals(KIND)
                || Yaml.scalar(mapping, "apiVersion").startsWith("kubeproxy.config.k8s.io")
                || (kind.isEmpty() && looksLikeConfiguration(mapping));
    }

    /** Adds the configurations in an inner text, or that it cannot be read. */
    @SuppressWarnings("NullAway") // Whoever reads the root looks first whether it is there.
    static void add(
            Document document,
            Layout place,
            Inner inner,
            String key,
            Unit unit,
            List<Located> found) {
        Template template = Template.of(inner.text());
        Layout layout = template.isEmpty() ? place : Layout.TEMPLATE;
        Yaml yaml = Yaml.of(template.text());
        if (yaml.problem().isPresent()) {
            found.add(new Located(document, layout, inner, template, yaml, null, key, unit, 0));
        }
        int index = 0;
        for (Node node : yaml.documents()) {
            boolean own =
                    node instanceof MappingNode mapping
                            && (isConfiguration(mapping) || key.equals("config.conf"));
            if (own) {
                found.add(
                        new Located(
                                document,
                                layout,
                                inner,
                                template,
                                yaml,
                                (MappingNode) node,
                                key,
                                unit,
                                index++));
            }
        }
    }

    /** What a shell script writes into a file: {@code cat <<EOF > kube-proxy.yaml}, or null. */
    private static @Nullable Inner heredoc(String text) {
        Map<String, Integer> ends = new LinkedHashMap<>();
        int kind = text.indexOf(KIND);
        int mark = kind < 0 ? -1 : text.indexOf("<<");
        int lineEnd = -1;
        while (mark >= 0 && kind >= 0) {
            int name = mark + 2;
            while (name < text.length() && "-'\"\\ ".indexOf(text.charAt(name)) >= 0) {
                name++;
            }
            int nameEnd = Chars.skipWord(text, name);
            lineEnd = mark > lineEnd ? Chars.lineEnd(text, mark) : lineEnd;
            int start = Math.min(text.length(), lineEnd + 1);
            kind = kind < start ? text.indexOf(KIND, start) : kind;
            int end = nameEnd == name ? -1 : end(text, text.substring(name, nameEnd), start, ends);
            if (end > start && kind >= 0 && kind + KIND.length() <= end) {
                return Inner.part(text, start, end + 1);
            }
            mark = text.indexOf("<<", mark + 2);
        }
        return null;
    }

    /**
     * Where the first line after {@code start} begins that ends the document of that name, less
     * one; -1 where none does. Each name is looked for once as far as the text goes, and no more
     * names than a script has.
     */
    private static int end(String text, String name, int start, Map<String, Integer> ends) {
        int known = ends.getOrDefault(name, 0);
        if (known < start && known >= 0) {
            boolean many = ends.size() >= NAMES && !ends.containsKey(name);
            known = many ? -1 : text.indexOf("\n" + name, start);
            if (!many) {
                ends.put(name, known);
            }
        }
        return known;
    }

    /** So many names of heredocs are told apart. */
    private static final int NAMES = 40;

    private static boolean looksLikeConfiguration(MappingNode mapping) {
        int known = 0;
        int own = 0;
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                known += Schema.isTopLevel(key.getValue()) ? 1 : 0;
                own += OWN.contains(key.getValue()) ? 1 : 0;
            }
        }
        boolean alone = known == mapping.getValue().size();
        return (own > 0 && (known > 1 || alone))
                || (known > 1 && alone && Yaml.value(mapping, "mode").isPresent());
    }

    /** Fields whose names no other file of this world has at its top. */
    private static final List<String> OWN =
            List.of(
                    "detectLocalMode",
                    "nodePortAddresses",
                    "oomScoreAdj",
                    "conntrack",
                    "iptables",
                    "nftables",
                    "winkernel",
                    "configSyncPeriod",
                    "metricsBindAddress",
                    "bindAddressHardFail",
                    "hostnameOverride",
                    "mode",
                    "clusterCIDR");
}
