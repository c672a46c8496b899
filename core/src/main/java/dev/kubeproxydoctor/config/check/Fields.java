package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Schema;
import dev.kubeproxydoctor.config.Versions;
import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Severity;
import java.util.LinkedHashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Checks which fields a configuration has, and of which types they are. */
final class Fields {
    private static final Remark TWICE =
            Remark.warning(
                    Flaw.DUPLICATE,
                    "The field appears twice; kube-proxy uses the last one.",
                    Failures.configUnknownFieldLenient());
    private static final Remark UNKNOWN =
            Remark.warning(
                    Flaw.UNKNOWN_FIELD,
                    "KubeProxyConfiguration has no such field; kube-proxy ignores it.",
                    Failures.configUnknownFieldLenient());

    private final KubeProxyConfiguration configuration;
    private final Facts facts;
    private final Findings findings;

    /** For so many fields one looks for what they were meant to be. */
    static final int SUGGESTED = 50;

    private int unknown;
    private final Set<String> broken = new LinkedHashSet<>();

    private Fields(KubeProxyConfiguration configuration, Facts facts, Findings findings) {
        this.configuration = configuration;
        this.facts = facts;
        this.findings = findings;
    }

    /**
     * Returns the fields whose value kube-proxy cannot even take in; nothing more is said of them.
     */
    static Set<String> check(KubeProxyConfiguration configuration, Facts facts, Findings findings) {
        Fields fields = new Fields(configuration, facts, findings);
        fields.mapping(configuration.root(), "");
        return fields.broken;
    }

    private void mapping(MappingNode mapping, String path) {
        Set<String> seen = new LinkedHashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                continue;
            }
            String name = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            int at = configuration.text().outer(key);
            if (!seen.add(key.getValue())) {
                findings.add(name, at, TWICE);
            }
            Schema.Field field = Schema.field(name);
            if (field != null) {
                version(name, at, field.versions());
                type(name, field.type(), entry.getValueNode());
                if (entry.getValueNode() instanceof MappingNode below) {
                    mapping(below, name);
                }
            } else if (!Schema.isOpen(path)) {
                unknown++;
                String meant = unknown > SUGGESTED ? "" : Similar.field(path, key.getValue());
                boolean free =
                        !meant.isEmpty()
                                && meant.indexOf('.') < 0
                                && Nodes.entry(mapping, meant).isEmpty();
                findings.add(name, at, UNKNOWN.meaning(free ? key.getValue() : "", meant));
            }
        }
    }

    private void version(String name, int at, Versions versions) {
        if (!versions.exclude(facts)) {
            return;
        }
        boolean early = facts.kubernetesBelow(versions.since());
        String message =
                early
                        ? "The field was added in 1."
                                + versions.since()
                                + "; kube-proxy "
                                + facts.kubernetesInWords()
                                + " ignores it."
                        : "The field was removed in 1."
                                + versions.until()
                                + "; kube-proxy ignores it.";
        Remark remark =
                Remark.warning(
                        early ? Flaw.UNKNOWN_FIELD : Flaw.DEPRECATED,
                        message,
                        Failures.configUnknownFieldLenient());
        // How logs are written changes nothing of what is done.
        boolean harmless = name.startsWith("logging");
        findings.add(name, at, harmless ? remark.as(Severity.INFO) : remark);
    }

    private void type(String name, Schema.Type type, Node value) {
        String found = ValueType.mismatch(type, value);
        if (!found.isEmpty() && !configuration.text().isTemplated(value)) {
            broken.add(name);
            boolean quote = type == Schema.Type.STRING && value instanceof ScalarNode;
            String message =
                    "kube-proxy expects "
                            + type.words()
                            + " here and exits: this is "
                            + found
                            + (quote ? "; put it in quotes." : ".");
            Remark remark = Remark.fatal(Flaw.WRONG_TYPE, message, Failures.configTypeMismatch());
            String number = type == Schema.Type.DURATION ? Durations.number(value) : "";
            if (!number.isEmpty()) {
                // A unit can be forgotten behind zero alone without doubt.
                remark = remark.meaning(number.equals("0") ? number : "", number + "s");
            }
            findings.add(name, configuration.text().outer(value), remark);
        }
    }
}
