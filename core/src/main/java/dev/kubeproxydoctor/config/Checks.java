package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.facts.Version;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What kube-proxy would say to a configuration. Source:
 * pkg/proxy/apis/config/validation/validation.go, cmd/kube-proxy/app/options.go.
 */
final class Checks {
    private final Located located;
    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();

    private Checks(Located located, Facts facts) {
        this.located = located;
        this.facts = facts;
    }

    static List<Finding> of(Located located, Facts facts) {
        Checks checks = new Checks(located, facts);
        if (located.root() == null) {
            checks.syntax();
        } else {
            checks.mapping(located.root(), "");
            checks.mode();
        }
        return checks.findings;
    }

    private void syntax() {
        Yaml.Problem problem =
                located.yaml().problem().orElse(new Yaml.Problem(1, 1, "it cannot be read"));
        int at =
                located.inner()
                        .outerOffset(
                                Places.offset(
                                        located.inner().text(), problem.line(), problem.column()));
        String slip = slip(problem);
        add(
                "",
                at,
                Severity.FATAL,
                "This is not valid YAML: " + problem.what() + "." + slip,
                "config-yaml-syntax");
    }

    /** The likely slip, by what stands at the place. */
    private String slip(Yaml.Problem problem) {
        String text = located.inner().text();
        int start = Places.offset(text, problem.line(), 1);
        String line = text.substring(start, Chars.lineEnd(text, start));
        if (line.indexOf('\t') >= 0) {
            return " A tab indents the line; YAML wants blanks.";
        }
        if (line.startsWith("+") || line.startsWith("-\t")) {
            return " The line begins with a marker of a diff.";
        }
        return line.contains("{{") ? " It is a template; paste what it renders to." : "";
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
                        "The field stands twice; kube-proxy takes the last one.",
                        "config-unknown-field-lenient");
            }
            Schema.Field field = Schema.field(name);
            if (!Schema.isOpen(path) && field == null) {
                add(
                        name,
                        at,
                        Severity.WARNING,
                        "KubeProxyConfiguration has no such field; kube-proxy ignores it.",
                        "config-unknown-field-lenient");
            } else if (field != null) {
                version(name, at, field);
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
        if (minor < field.since()) {
            add(
                    name,
                    at,
                    Severity.WARNING,
                    "The field came in 1."
                            + field.since()
                            + "; kube-proxy 1."
                            + minor
                            + " ignores it.",
                    "config-unknown-field-lenient");
        } else if (minor >= field.until()) {
            add(
                    name,
                    at,
                    Severity.INFO,
                    "The field went in 1." + field.until() + "; kube-proxy ignores it.",
                    "config-unknown-field-lenient");
        }
    }

    private void mode() {
        Optional<Node> node = Yaml.value(located.root(), "mode");
        if (node.isEmpty() || !(node.get() instanceof ScalarNode scalar)) {
            return;
        }
        String value = scalar.getValue();
        boolean blank = value.isEmpty() || value.equals("null") || value.equals("~");
        Optional<Mode> mode = Mode.of(value);
        boolean exact = mode.isPresent() && mode.get().word().equals(value);
        if (!blank && !exact) {
            String hint =
                    mode.isPresent()
                            ? " kube-proxy minds the case: write " + mode.get().word() + "."
                            : " It takes iptables, ipvs or nftables.";
            add(
                    "mode",
                    outer(scalar),
                    Severity.FATAL,
                    "There is no mode " + quoted(value) + "." + hint,
                    "config-mode-invalid");
        } else if (exact && mode.get() == Mode.NFTABLES && facts.kubernetesBelow(31)) {
            boolean gate =
                    Yaml.value(located.root(), "featureGates")
                            .map(g -> Yaml.scalar(g, "NFTablesProxyMode"))
                            .orElse("")
                            .equals("true");
            if (facts.kubernetesBelow(29) || !gate) {
                add(
                        "mode",
                        outer(scalar),
                        Severity.FATAL,
                        "This version of kube-proxy offers no nftables mode; it is on by default from 1.31.",
                        "nftables-mode-not-enabled");
            }
        } else if (exact && mode.get() == Mode.USERSPACE && facts.kubernetesAtLeast(26)) {
            add(
                    "mode",
                    outer(scalar),
                    Severity.FATAL,
                    "userspace mode was removed in 1.26.",
                    "config-mode-invalid");
        }
    }

    private static String quoted(String value) {
        return '"' + (value.length() > 40 ? value.substring(0, 40) + "…" : value) + '"';
    }

    private int outer(Node node) {
        return located.inner().outerOffset(located.yaml().offset(node.getStartMark()));
    }

    private void add(String path, int at, Severity severity, String message, String failure) {
        int line = Places.line(located.document(), at);
        findings.add(
                new Finding(
                        path,
                        line,
                        Places.column(located.document(), at),
                        severity,
                        message,
                        failure));
    }
}
