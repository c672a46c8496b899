package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Finds what configures kube-proxy in a document. */
public final class Configurations {
    private final Document document;
    private final Yaml yaml;
    private final List<Configuration> found = new ArrayList<>();

    private Configurations(Document document) {
        this.document = document;
        yaml = Yaml.of(withoutElisions(Expressions.of(document.text()).text()));
    }

    /**
     * Everything in a document that configures kube-proxy, valid or not: flags and the files of
     * platforms, and where there are none, KubeProxyConfigurations.
     */
    public static List<Configuration> in(Document document) {
        Configurations all = new Configurations(document);
        boolean plain = true;
        for (Node node : all.yaml.documents()) {
            plain &= !(node instanceof MappingNode);
            all.search(node);
        }
        if (all.found.isEmpty() && plain) {
            all.add(PlainTexts.carrier(document));
        }
        if (all.found.isEmpty()) {
            all.found.addAll(ConfigurationFinder.in(document));
        }
        if (all.found.isEmpty()) {
            all.add(folded(document));
        }
        return all.found;
    }

    private void search(Node node) {
        Optional<List<Node>> items = Nodes.items(node);
        if (items.isPresent()) {
            for (Node item : items.get()) {
                search(item);
            }
        } else if (node instanceof MappingNode object) {
            Optional<Carrier> carrier = WorkloadFinder.in(document, yaml, object);
            if (carrier.isEmpty()) {
                carrier = ModeSettings.inObject(document, yaml, object);
            }
            add(carrier.isEmpty() ? ModeSettings.inJson(document, yaml, object) : carrier);
        }
    }

    private void add(Optional<Carrier> carrier) {
        if (carrier.isPresent()) {
            found.add(carrier.get());
        }
    }

    /**
     * A configuration in a scalar whose text cannot be mapped to its place: folded, or plain over
     * several lines. Its line ends are gone, so kube-proxy seldom reads it as it was meant.
     */
    private static Optional<Carrier> folded(Document document) {
        int at = document.text().indexOf(Resemblance.KIND);
        boolean object =
                at >= 0
                        && Lists.any(
                                Yaml.of(document.text()).documents(),
                                node -> Nodes.value(node, "data").isPresent());
        if (!object) {
            return Optional.empty();
        }
        Slip slip = new Slip(Slip.Cause.FOLDED, "", at);
        return Optional.of(new ModeSetting(document, Layout.FOLDED, "", "", at, Optional.of(slip)));
    }

    /** Lines of dots, with which people leave something out, as comments of the same length. */
    private static String withoutElisions(String text) {
        if (!text.contains("\n.") && !text.startsWith(".")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        int start = 0;
        while (start < text.length()) {
            int end = Chars.contentEnd(text, start);
            String line = text.substring(start, end).trim();
            if (line.equals("...") || line.equals(".")) {
                plain.setCharAt(text.indexOf('.', start), '#');
            }
            start = Chars.lineEnd(text, start) + 1;
        }
        return plain.toString();
    }
}
