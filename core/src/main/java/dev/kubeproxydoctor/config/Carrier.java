package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Finding.Rule;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.Place;
import dev.kubeproxydoctor.platform.Platform;
import dev.kubeproxydoctor.platform.PlatformLayouts;
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
 * What configures kube-proxy and is no KubeProxyConfiguration: flags in a manifest or a unit, the
 * cluster file of a platform.
 *
 * @param mode the mode in effect as far as the text shows, or {@code ""}
 * @param modeAt where it stands in the document
 * @param findings what is wrong or misleading in it
 */
record Carrier(Document document, Layout layout, String mode, int modeAt, List<Finding> findings) {

    private static final List<String> EKS_KEYS =
            List.of(
                    "mode",
                    "ipvs",
                    "resources",
                    "podAnnotations",
                    "podLabels",
                    "nodeSelector",
                    "tolerations",
                    "env");

    /** Everything in a document that configures kube-proxy in one of these ways. */
    static List<Carrier> in(Document document) {
        String text = document.text();
        List<Carrier> found = new ArrayList<>();
        Yaml yaml = Yaml.of(withoutElisions(Template.of(text).text()));
        for (Node node : yaml.documents()) {
            search(document, yaml, node, found);
        }
        if (found.isEmpty() && yaml.documents().stream().noneMatch(n -> n instanceof MappingNode)) {
            Plain.carrier(document).ifPresent(found::add);
        }
        return found;
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

    /**
     * A configuration in a scalar whose text cannot be mapped to its place: folded, or plain over
     * several lines. Its line ends are gone, so kube-proxy seldom reads it as it was meant.
     */
    static Optional<Carrier> folded(Document document) {
        int at = document.text().indexOf("KubeProxyConfiguration");
        Yaml yaml = Yaml.of(document.text());
        boolean object = yaml.documents().stream().anyMatch(n -> Yaml.value(n, "data").isPresent());
        if (at < 0 || !object) {
            return Optional.empty();
        }
        Finding finding =
                finding(
                        document,
                        "",
                        at,
                        Severity.WARNING,
                        Rule.SYNTAX,
                        "The configuration stands in a folded scalar: YAML joins its lines, and kube-proxy reads something else than what one sees. Write it with |.",
                        Failures.configYamlSyntax());
        return Optional.of(new Carrier(document, Layout.FOLDED, "", at, List.of(finding)));
    }

    private static void search(Document document, Yaml yaml, Node node, List<Carrier> found) {
        Optional<List<Node>> items = Yaml.items(node);
        if (items.isPresent()) {
            items.get().forEach(item -> search(document, yaml, item, found));
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            return;
        }
        Workload.carrier(document, yaml, mapping)
                .or(() -> platform(document, yaml, mapping))
                .or(() -> managed(document, yaml, mapping))
                .ifPresent(found::add);
    }

    private static Optional<Carrier> platform(Document document, Yaml yaml, MappingNode mapping) {
        String version = Yaml.scalar(mapping, "apiVersion");
        String kind = Yaml.scalar(mapping, "kind");
        for (Place place : PlatformLayouts.PLACES) {
            boolean is =
                    version.startsWith(place.apiVersion())
                            && (place.kind().isEmpty() || place.kind().equals(kind));
            Optional<Node> value = is ? Yaml.at(mapping, place.path()) : Optional.empty();
            if (value.isPresent()) {
                return Optional.of(atPlace(document, yaml, place, value.get()));
            }
        }
        return Optional.empty();
    }

    private static Carrier atPlace(Document document, Yaml yaml, Place place, Node value) {
        int at = yaml.offset(value.getStartMark());
        int end = yaml.offset(value.getEndMark());
        String mode = "";
        if (value instanceof ScalarNode scalar && !place.path().endsWith("FLAGS")) {
            mode = scalar.getValue();
        } else {
            // A list of arguments: with or without their dashes.
            String text = document.text();
            int flag = text.substring(at, end).indexOf("proxy-mode");
            boolean list = value instanceof SequenceNode && !place.path().endsWith("mode");
            if (flag >= 0) {
                at = Math.min(end, at + flag + "proxy-mode=".length());
                int stop = at;
                while (stop < end && " \t\r\n\"',]".indexOf(text.charAt(stop)) < 0) {
                    stop++;
                }
                mode = text.substring(at, stop);
            } else if (!list
                    && value instanceof SequenceNode items
                    && !items.getValue().isEmpty()
                    && items.getValue().get(0) instanceof ScalarNode first) {
                mode = first.getValue();
            }
        }
        List<Finding> findings = new ArrayList<>();
        String ignored = place.layout().ignored();
        if (!ignored.isEmpty()) {
            findings.add(
                    finding(
                            document,
                            place.path(),
                            at,
                            Severity.WARNING,
                            Rule.IGNORED,
                            ignored,
                            Failures.configFlagIgnored()));
        } else {
            wrongMode(document, place.layout(), place.path(), mode, at).ifPresent(findings::add);
        }
        return new Carrier(document, place.layout(), mode, at, findings);
    }

    /** The JSON of AKS and of the EKS add-on, which have a mode and no kind. */
    private static Optional<Carrier> managed(Document document, Yaml yaml, MappingNode mapping) {
        Optional<Node> mode = Yaml.value(mapping, "mode");
        if (mode.isEmpty() || Yaml.value(mapping, "kind").isPresent()) {
            return Optional.empty();
        }
        String value = Yaml.scalar(mapping, "mode");
        int at = yaml.offset(mode.get().getStartMark());
        boolean aks =
                Yaml.value(mapping, "enabled").isPresent()
                        || Yaml.value(mapping, "ipvsConfig").isPresent();
        int first = 0;
        while (document.text().charAt(first) <= ' ') {
            first++;
        }
        boolean json = document.text().charAt(first) == '{';
        boolean eks = json;
        for (NodeTuple entry : mapping.getValue()) {
            eks &=
                    entry.getKeyNode() instanceof ScalarNode key
                            && EKS_KEYS.contains(key.getValue());
        }
        if (!aks && !eks) {
            return Optional.empty();
        }
        Layout layout = aks ? PlatformLayouts.AKS : PlatformLayouts.EKS_ADDON;
        List<Finding> findings = new ArrayList<>();
        wrongMode(document, layout, "mode", value, at).ifPresent(findings::add);
        return Optional.of(new Carrier(document, layout, value, at, findings));
    }

    /** A platform that spells modes in a way of its own does not take kube-proxy's. */
    static Optional<Finding> wrongMode(
            Document document, Layout layout, String path, String mode, int at) {
        Optional<Mode> known = Mode.of(mode);
        Optional<Platform> platform = layout.platform();
        boolean capitals = platform.isPresent() && !platform.get().spelling().isEmpty();
        boolean right =
                known.isPresent()
                        && (capitals
                                ? !known.get().word().equals(mode)
                                : known.get().word().equals(mode));
        boolean other = platform.isPresent() && platform.get().otherModes().contains(mode);
        if (mode.isEmpty() || right || other || mode.contains("$") || mode.contains("{{")) {
            return Optional.empty();
        }
        return Optional.of(
                finding(
                        document,
                        path,
                        at,
                        Severity.FATAL,
                        Rule.INVALID,
                        "There is no mode \"" + mode + "\" here.",
                        Failures.configModeInvalid()));
    }

    /** What is wrong with flags wherever they stand: those that are ignored, and a wrong mode. */
    static List<Finding> flagFindings(
            Document document, Layout layout, String path, List<Flags.Flag> flags) {
        List<Finding> findings = new ArrayList<>();
        for (Flags.Flag flag : Flags.ignored(flags)) {
            findings.add(
                    finding(
                            document,
                            path,
                            flag.at(),
                            Severity.WARNING,
                            Rule.IGNORED,
                            "kube-proxy ignores --" + flag.name() + " beside --config.",
                            Failures.configFlagIgnored()));
        }
        Flags.named(flags, "proxy-mode")
                .flatMap(m -> wrongMode(document, layout, path, m.value(), m.valueAt()))
                .ifPresent(findings::add);
        return findings;
    }

    static Finding finding(
            Document document,
            String path,
            int at,
            Severity severity,
            Rule rule,
            String message,
            Failure failure) {
        return new Finding(
                path,
                Places.line(document, at),
                Places.column(document, at),
                severity,
                rule,
                message,
                failure);
    }
}
