package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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
 * @param index which KubeProxyConfiguration of the document it is, from 0
 */
record Located(
        Document document,
        Layout layout,
        Inner inner,
        Template template,
        Yaml yaml,
        MappingNode root,
        String key,
        int index) {
    private static final int DEPTH = 12;
    private static final String KIND = "KubeProxyConfiguration";

    /**
     * Every KubeProxyConfiguration in a document, in order; also those that do not parse, where it
     * is plain that they are meant to be one.
     */
    static List<Located> in(Document document) {
        List<Located> found = new ArrayList<>();
        String text = document.text();
        Inner heredoc = heredoc(text);
        if (heredoc != null) {
            add(document, Layout.HEREDOC, heredoc, "", found);
            return found;
        }
        Template template = Template.of(text);
        Yaml yaml = Yaml.of(template.text());
        Inner itself = Inner.itself(text);
        Layout plain = template.isEmpty() ? Layout.PLAIN : Layout.TEMPLATE;
        boolean beside = yaml.documents().stream().anyMatch(Located::isKubeadm);
        for (Node node : yaml.documents()) {
            if (node instanceof MappingNode mapping) {
                Located whole =
                        new Located(
                                document,
                                beside ? Layout.KUBEADM_FILE : plain,
                                itself,
                                template,
                                yaml,
                                mapping,
                                "",
                                found.size());
                if (isConfiguration(mapping)) {
                    found.add(whole);
                } else {
                    inside(document, yaml, mapping, found, 0);
                }
            }
        }
        if (found.isEmpty() && document.isWholeFile() && yaml.documents().size() == 1) {
            emptyConfigMap(document, plain, itself, template, yaml).ifPresent(found::add);
        }
        boolean meant = text.contains(KIND) || text.contains("kubeproxy.config.k8s.io");
        boolean unread = yaml.problem().isPresent() && meant;
        if (unread
                || document.isWholeFile() && isEmpty(template.isEmpty() ? yaml : Yaml.of(text))) {
            found.add(new Located(document, plain, itself, template, yaml, null, "", 0));
        }
        return found;
    }

    /** Whether it is a part only: a mapping without apiVersion and kind. */
    boolean isFragment() {
        return Yaml.scalar(root, "kind").isEmpty()
                && Yaml.scalar(root, "apiVersion").isEmpty()
                && inner.isItself();
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
                                document, layout, inner, template, yaml, (MappingNode) only, "", 0))
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

    /** A kubeconfig under the key from which kube-proxy reads its configuration. */
    private static boolean isKubeconfig(String key, ScalarNode scalar) {
        return key.equals("config.conf")
                && scalar.getValue().contains("kind: Config\n")
                && scalar.getValue().contains("clusters:");
    }

    private static boolean isKubeadm(Node node) {
        return Yaml.scalar(node, "apiVersion").startsWith("kubeadm.k8s.io/");
    }

    private static boolean isConfiguration(MappingNode mapping) {
        String kind = Yaml.scalar(mapping, "kind");
        return kind.equals(KIND)
                || Yaml.scalar(mapping, "apiVersion").startsWith("kubeproxy.config.k8s.io")
                || kind.isEmpty() && looksLikeConfiguration(mapping);
    }

    /**
     * Searches an object for configurations: in any scalar of it, since ConfigMaps, cloud-init
     * files and Cluster API templates keep them under many names, and in the items of a List.
     */
    private static void inside(
            Document document, Yaml yaml, Node node, List<Located> found, int depth) {
        if (depth > DEPTH || Yaml.scalar(node, "kind").equals("Secret")) {
            return;
        }
        Optional<List<Node>> items = Yaml.items(node);
        if (items.isPresent()) {
            items.get().forEach(item -> inside(document, yaml, item, found, depth + 1));
            return;
        }
        scalars(document, yaml, node, node, "", found, depth);
    }

    private static void scalars(
            Document document,
            Yaml yaml,
            Node object,
            Node node,
            String key,
            List<Located> found,
            int depth) {
        if (depth > DEPTH || key.equals("annotations") || key.equals("managedFields")) {
            return;
        }
        if (node instanceof ScalarNode scalar
                && (scalar.getValue().contains(KIND) || isKubeconfig(key, scalar))) {
            Layout layout = Layout.of(object, key);
            String outer = Template.of(document.text()).text();
            Inner.of(yaml, outer, scalar)
                    .map(inner -> inner.over(outer, document.text()))
                    .ifPresent(inner -> add(document, layout, inner, key, found));
        } else if (node instanceof SequenceNode list) {
            list.getValue()
                    .forEach(item -> scalars(document, yaml, object, item, key, found, depth + 1));
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    scalars(
                            document,
                            yaml,
                            object,
                            entry.getValueNode(),
                            name.getValue(),
                            found,
                            depth + 1);
                }
            }
        }
    }

    private static void add(
            Document document, Layout place, Inner inner, String key, List<Located> found) {
        Template template = Template.of(inner.text());
        Layout layout = template.isEmpty() ? place : Layout.TEMPLATE;
        Yaml yaml = Yaml.of(template.text());
        if (yaml.problem().isPresent()) {
            found.add(
                    new Located(document, layout, inner, template, yaml, null, key, found.size()));
        }
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
                                found.size()));
            }
        }
    }

    /** What a shell script writes into a file: {@code cat <<EOF > kube-proxy.yaml}, or null. */
    private static Inner heredoc(String text) {
        int mark = text.indexOf("<<");
        while (mark >= 0) {
            int name = mark + 2;
            while (name < text.length() && "-'\"\\ ".indexOf(text.charAt(name)) >= 0) {
                name++;
            }
            int nameEnd = Chars.skipWord(text, name);
            int start = Math.min(text.length(), Chars.lineEnd(text, mark) + 1);
            int end = text.indexOf("\n" + text.substring(name, nameEnd), start);
            if (nameEnd > name && end > start && text.substring(start, end).contains(KIND)) {
                return Inner.part(text, start, end + 1);
            }
            mark = text.indexOf("<<", mark + 2);
        }
        return null;
    }

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
        return own > 0 && (known > 1 || alone)
                || known > 1 && alone && Yaml.value(mapping, "mode").isPresent();
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
