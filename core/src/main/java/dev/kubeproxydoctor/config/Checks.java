package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Finding.Rule;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Version;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What kube-proxy would say to a configuration: whether it can be read, which fields it has, of
 * which type. {@link Values} says whether their values are allowed. Source:
 * cmd/kube-proxy/app/options.go, apimachinery's strict and lenient decoding.
 */
final class Checks {
    /** So many findings of one configuration are kept, and as many more that are fatal. */
    private static final int KEPT = 500;

    private boolean more;
    private final Located located;
    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();

    /** Fields whose value kube-proxy cannot even take in; nothing more is said of them. */
    private final Set<String> broken = new LinkedHashSet<>();

    private Checks(Located located, Facts facts) {
        this.located = located;
        this.facts = facts;
    }

    static List<Finding> of(Located located, Facts facts) {
        Checks checks = new Checks(located, facts);
        if (located.root() == null) {
            checks.syntax();
        } else if (checks.header()) {
            checks.key();
            checks.mapping(located.root(), "");
            Values.check(checks, facts);
        }
        if (checks.more) {
            checks.findings.add(
                    checks.finding(
                            "",
                            located.inner().outerOffset(0),
                            Severity.INFO,
                            Rule.MISLEADING,
                            "More is wrong with it than is shown: " + KEPT + " findings at most.",
                            Failures.configValidationFailed()));
        }
        checks.findings.sort(
                Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return checks.findings;
    }

    private void syntax() {
        Optional<Yaml.Problem> problem = located.yaml().problem();
        if (problem.isEmpty()) {
            add(
                    "",
                    0,
                    Severity.FATAL,
                    Rule.EMPTY,
                    "The file is empty: kube-proxy finds neither apiVersion nor kind in it and exits.",
                    Failures.configMissingKind());
            return;
        }
        int offset =
                Places.offset(located.inner().text(), problem.get().line(), problem.get().column());
        add(
                "",
                located.inner().outerOffset(offset),
                Severity.FATAL,
                Rule.SYNTAX,
                "This is not valid YAML: " + problem.get().what() + "." + slip(problem.get()),
                Failures.configYamlSyntax());
    }

    /** The likely slip, by what stands at the place and before it. */
    private String slip(Yaml.Problem problem) {
        String text = located.inner().text();
        int start = Places.offset(text, problem.line(), 1);
        String line = text.substring(start, Chars.lineEnd(text, start));
        String before = start == 0 ? "" : text.substring(Chars.lineStart(text, start - 1), start);
        if (line.indexOf('\t') >= 0) {
            return " A tab indents the line; YAML wants blanks.";
        }
        if (line.startsWith("+") || line.startsWith("-\t")) {
            return " The line begins with a marker of a diff.";
        }
        if (line.contains("{{")) {
            return " It is a template; paste what it renders to.";
        }
        if (lacksBlank(line) || lacksBlank(before)) {
            return " A blank is missing after the colon.";
        }
        boolean deeper = Chars.skipBlanks(line, 0) != Chars.skipBlanks(before, 0);
        return deeper && !before.isEmpty()
                ? " The line is indented otherwise than the one before it: fields of one level begin in one column."
                : "";
    }

    private static boolean lacksBlank(String line) {
        int key = Chars.skipWord(line, Chars.skipBlanks(line, 0));
        return key > 0
                && key + 1 < line.length()
                && line.charAt(key) == ':'
                && line.charAt(key + 1) > ' '
                && line.charAt(key + 1) != '/';
    }

    /** Whether kube-proxy would take it for its own at all. */
    private boolean header() {
        MappingNode root = located.root();
        String version = Yaml.scalar(root, "apiVersion");
        String kind = Yaml.scalar(root, "kind");
        int start = outer(root);
        if (located.isFragment()) {
            add(
                    "",
                    start,
                    Severity.INFO,
                    Rule.MISSING,
                    "This is a part of a configuration: apiVersion and kind are not in it.",
                    Failures.configMissingKind());
            return true;
        }
        // People leave lines out of what they paste; a file is what kube-proxy reads.
        boolean whole = located.document().isWholeFile() || !located.inner().isItself();
        Severity missing = whole ? Severity.FATAL : Severity.WARNING;
        if (kind.isEmpty()) {
            add(
                    "kind",
                    start,
                    missing,
                    Rule.MISSING,
                    "kind is missing: kube-proxy exits. Write kind: KubeProxyConfiguration.",
                    Failures.configMissingKind());
        } else if (!kind.equals("KubeProxyConfiguration")) {
            add(
                    "kind",
                    at("kind"),
                    Severity.FATAL,
                    Rule.WRONG_KIND,
                    "kube-proxy takes kind: KubeProxyConfiguration and exits with any other.",
                    switch (kind) {
                        case "ConfigMap" -> Failures.configConfigmapAsConfig();
                        case "Config" -> Failures.configKubeconfigAsConfig();
                        default -> Failures.configUnexpectedType();
                    });
            return false;
        }
        if (version.isEmpty()) {
            add(
                    otherKey().isEmpty() ? "apiVersion" : otherKey() + ".apiVersion",
                    start,
                    missing,
                    Rule.MISSING,
                    "apiVersion is missing: kube-proxy exits. Write apiVersion: kubeproxy.config.k8s.io/v1alpha1.",
                    Failures.configMissingKind());
        } else if (!version.equals("kubeproxy.config.k8s.io/v1alpha1")) {
            add(
                    "apiVersion",
                    at("apiVersion"),
                    Severity.FATAL,
                    Rule.INVALID,
                    "There is no such version of the configuration; the only one is kubeproxy.config.k8s.io/v1alpha1.",
                    Failures.configApiversionUnregistered());
        }
        return true;
    }

    /**
     * kubeadm's DaemonSet reads config.conf; a ConfigMap of kube-proxy with another key is not
     * read.
     */
    private void key() {
        if (!otherKey().isEmpty()) {
            add(
                    otherKey(),
                    outer(located.root()),
                    Severity.WARNING,
                    Rule.MISLEADING,
                    "The key is read only if --config names it: kubeadm's DaemonSet reads config.conf.",
                    Failures.configFileMissing());
        }
    }

    /** {@code data["x.yaml"]} where the key of the ConfigMap is no usual one; else {@code ""}. */
    private String otherKey() {
        boolean other =
                located.layout() == Layout.CONFIG_MAP
                        && !List.of("config.conf", "config", "config.yaml").contains(located.key());
        return other ? "data[\"" + located.key() + "\"]" : "";
    }

    private void mapping(MappingNode mapping, String path) {
        Set<String> seen = new LinkedHashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                continue;
            }
            String name = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            int at = outer(key);
            if (!seen.add(key.getValue())) {
                add(
                        name,
                        at,
                        Severity.WARNING,
                        Rule.DUPLICATE,
                        "The field stands twice; kube-proxy takes the last one.",
                        Failures.configUnknownFieldLenient());
            }
            Schema.Field field = Schema.field(name);
            if (!Schema.isOpen(path) && field == null) {
                add(
                        name,
                        at,
                        Severity.WARNING,
                        Rule.UNKNOWN_FIELD,
                        "KubeProxyConfiguration has no such field; kube-proxy ignores it.",
                        Failures.configUnknownFieldLenient());
            } else if (field != null) {
                version(name, at, field);
                type(name, field.type(), entry.getValueNode());
            }
            if (field != null && entry.getValueNode() instanceof MappingNode below) {
                mapping(below, name);
            }
        }
    }

    private void version(String name, int at, Schema.Field field) {
        Optional<Version> known = facts.kubernetes();
        if (known.isEmpty()) {
            return;
        }
        int minor = known.get().minor();
        boolean early = minor < field.since();
        if (early || minor >= field.until()) {
            add(
                    name,
                    at,
                    Severity.WARNING,
                    early ? Rule.UNKNOWN_FIELD : Rule.DEPRECATED,
                    early
                            ? "The field came in 1."
                                    + field.since()
                                    + "; kube-proxy 1."
                                    + minor
                                    + " ignores it."
                            : "The field went in 1." + field.until() + "; kube-proxy ignores it.",
                    Failures.configUnknownFieldLenient());
        }
    }

    private void type(String name, Schema.Type type, Node value) {
        String found = mismatch(type, value);
        if (!found.isEmpty() && !located.isTemplated(value)) {
            broken.add(name);
            boolean quote = type == Schema.Type.STRING && value instanceof ScalarNode;
            add(
                    name,
                    outer(value),
                    Severity.FATAL,
                    Rule.WRONG_TYPE,
                    "kube-proxy wants "
                            + type.words()
                            + " here and exits: this is "
                            + found
                            + (quote ? "; put it in quotes." : "."),
                    Failures.configTypeMismatch());
        }
    }

    /** What a value is, where the type does not allow it; else {@code ""}. */
    private static String mismatch(Schema.Type type, Node value) {
        if (value instanceof MappingNode) {
            boolean mapping = type == Schema.Type.OBJECT || type == Schema.Type.BOOLS;
            return mapping || type == Schema.Type.ANY ? "" : "a mapping";
        }
        if (value instanceof SequenceNode list) {
            return type == Schema.Type.ANY
                    ? ""
                    : type != Schema.Type.STRINGS ? "a list" : mismatchOfItems(list);
        }
        if (!(value instanceof ScalarNode scalar)) {
            return "";
        }
        Scalars.Kind kind = Scalars.kind(scalar);
        boolean fits =
                switch (type) {
                    case STRING -> kind == Scalars.Kind.STRING;
                    case BOOL -> kind == Scalars.Kind.BOOL;
                    case INT -> kind == Scalars.Kind.INT;
                    case NUMBER -> kind == Scalars.Kind.INT || kind == Scalars.Kind.NUMBER;
                    case DURATION ->
                            kind == Scalars.Kind.STRING
                                    && Durations.nanoseconds(scalar.getValue()).isPresent();
                    case STRINGS, BOOLS, OBJECT -> false;
                    case ANY -> true;
                };
        if (fits || kind == Scalars.Kind.NULL) {
            return "";
        }
        boolean unit = type == Schema.Type.DURATION && kind == Scalars.Kind.STRING;
        return unit ? "a text that is no duration" : kind.words();
    }

    private static String mismatchOfItems(SequenceNode list) {
        for (Node item : list.getValue()) {
            if (!(item instanceof ScalarNode scalar)
                    || (Scalars.kind(scalar) != Scalars.Kind.STRING
                            && Scalars.kind(scalar) != Scalars.Kind.NULL)) {
                return "a list of something else";
            }
        }
        return "";
    }

    // ---- for Values ----

    /**
     * The value at a path, where there is one that kube-proxy can take in and no template hides.
     */
    Optional<Node> value(String path) {
        Optional<Node> found = Yaml.at(located.root(), path);
        if (found.isEmpty()) {
            return found;
        }
        Node node = found.get();
        boolean usable = !broken.contains(path) && !located.isTemplated(node);
        return usable ? Optional.of(node) : Optional.empty();
    }

    /** What a template fills in at a path, in lower case; {@code ""} where none does. */
    String hidden(String path) {
        return Yaml.at(located.root(), path).map(located::expression).orElse("");
    }

    /** The offset in the document of what a template fills in. */
    int hiddenAt(String path) {
        return outer(Yaml.at(located.root(), path).orElse(located.root()));
    }

    /** The offset in the document of the value at a path, or of the configuration. */
    int at(String path) {
        return value(path).map(this::outer).orElse(outer(located.root()));
    }

    int outer(Node node) {
        return located.inner().outerOffset(located.yaml().offset(node.getStartMark()));
    }

    void add(String path, int at, Severity severity, Rule rule, String message, Failure failure) {
        boolean full = findings.size() >= (severity == Severity.FATAL ? 2 * KEPT : KEPT);
        more |= full;
        if (!full) {
            findings.add(finding(path, at, severity, rule, message, failure));
        }
    }

    private Finding finding(
            String path, int at, Severity severity, Rule rule, String message, Failure failure) {
        return Carrier.finding(located.document(), path, at, severity, rule, message, failure);
    }
}
