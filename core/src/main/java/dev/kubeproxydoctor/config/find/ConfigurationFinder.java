package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.PlatformLayouts;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Finds the KubeProxyConfigurations of a document. */
public final class ConfigurationFinder {
    private final Document document;
    private final List<KubeProxyConfiguration> found = new ArrayList<>();

    ConfigurationFinder(Document document) {
        this.document = document;
    }

    /**
     * Every KubeProxyConfiguration in a document, in order; also those that do not parse, where it
     * is plain that they are meant to be one.
     */
    public static List<KubeProxyConfiguration> in(Document document) {
        ConfigurationFinder finder = new ConfigurationFinder(document);
        Unit whole = Unit.whole(document.text());
        Optional<Inner> heredoc = Heredoc.in(document.text());
        if (heredoc.isPresent()) {
            finder.addInner(Layout.HEREDOC, heredoc.get(), "", whole);
        } else {
            finder.search(readable(document), whole);
        }
        return finder.found;
    }

    /** The text, or of a paste that is cut or torn, which a file is not, as much as is YAML. */
    private static YamlText readable(Document document) {
        String all = document.text();
        YamlText text = YamlText.of(document, Inner.itself(all));
        Optional<Yaml.SyntaxError> problem = text.yaml().problem();
        if (problem.isPresent() && !document.isWholeFile()) {
            int end = 0;
            for (int line = 1; line < problem.get().line(); line++) {
                end = Math.min(all.length(), Chars.lineEnd(all, end) + 1);
            }
            YamlText head = YamlText.of(document, Inner.itself(all.substring(0, end)));
            for (Node node : head.yaml().documents()) {
                if (node instanceof MappingNode mapping
                        && Resemblance.isConfiguration(mapping)
                        && Resemblance.saysMore(mapping)) {
                    return head;
                }
            }
        }
        return text;
    }

    private void search(YamlText text, Unit whole) {
        List<Node> nodes = text.yaml().documents();
        Layout plain = text.expressions().isEmpty() ? Layout.PLAIN : Layout.TEMPLATE;
        Layout place = plain;
        for (Node node : nodes) {
            place = Resemblance.isKubeadm(node) ? PlatformLayouts.KUBEADM_FILE : place;
        }
        for (int i = 0; i < nodes.size(); i++) {
            if (!(nodes.get(i) instanceof MappingNode mapping)) {
                continue;
            }
            if (Resemblance.isConfiguration(mapping)) {
                add(text, place, mapping, "", Unit.ofDocument(document.text(), text.yaml(), i), 0);
            } else {
                new ObjectFinder(text, this).inside(mapping, 0);
            }
        }
        boolean file = document.isWholeFile();
        if (found.isEmpty() && file && nodes.size() == 1) {
            Node only = nodes.get(0);
            if (Resemblance.isEmptyConfigMap(only)) {
                add(text, plain, (MappingNode) only, "", whole, 0);
            }
        }
        boolean unread = text.yaml().problem().isPresent() && Resemblance.isMeant(document.text());
        if (unread || (file && isEmpty(text))) {
            add(text, plain, null, "", whole, 0);
        }
    }

    /** Adds the configurations in an inner text, or that it cannot be read. */
    void addInner(Layout layout, Inner inner, String key, Unit unit) {
        YamlText text = YamlText.of(document, inner);
        Layout place = text.expressions().isEmpty() ? layout : Layout.TEMPLATE;
        if (text.yaml().problem().isPresent()) {
            add(text, place, null, key, unit, 0);
        }
        int index = 0;
        for (Node node : text.yaml().documents()) {
            if (node instanceof MappingNode mapping
                    && (Resemblance.isConfiguration(mapping) || key.equals("config.conf"))) {
                add(text, place, mapping, key, unit, index++);
            }
        }
    }

    @SuppressWarnings("NullAway") // Whoever reads the root looks first whether it is there.
    private void add(
            YamlText text,
            Layout place,
            @Nullable MappingNode root,
            String key,
            Unit unit,
            int index) {
        found.add(new KubeProxyConfiguration(text, place, root, key, unit, index));
    }

    /** Whether a file says nothing; a template may say something to its tool. */
    private static boolean isEmpty(YamlText text) {
        Yaml yaml = text.expressions().isEmpty() ? text.yaml() : Yaml.of(text.text());
        return yaml.documents().isEmpty() && yaml.problem().isEmpty();
    }
}
