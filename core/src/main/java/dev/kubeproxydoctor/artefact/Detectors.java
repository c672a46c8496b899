package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.redact.JsonString;
import dev.kubeproxydoctor.text.Lists;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules that look for the messages of failures in kube-proxy's log, made from the catalogue: for
 * Loki's ruler and for node-problem-detector. Both take regular expressions of RE2.
 */
public final class Detectors {
    private Detectors() {}

    /** The files for some failures; none where nobody's messages can be looked for. */
    static List<Artefact> files(List<Failure> failures) {
        List<Failure> seen = Lists.where(failures, Detectors::isDetectable);
        return seen.isEmpty()
                ? List.of()
                : List.of(
                        new Artefact(
                                "loki-rules.yaml",
                                "application/yaml",
                                "Alerts on these messages in the logs that Loki holds.",
                                loki(seen)),
                        new Artefact(
                                "node-problem-detector-log.json",
                                "application/json",
                                "node-problem-detector: the same messages, where kube-proxy's log is a file on the node.",
                                nodeProblemDetector(seen)));
    }

    /**
     * Whether a rule on its messages says something: no noise, and no wrapper of what another
     * names.
     */
    public static boolean isDetectable(Failure failure) {
        return failure.role() == Role.CAUSE
                && failure.severity(Facts.NONE).compareTo(Severity.DEGRADED) <= 0
                && !failure.when().templates().isEmpty();
    }

    /** A file for Loki's ruler. */
    public static String loki(List<Failure> failures) {
        StringBuilder rules = new StringBuilder();
        for (Failure failure : failures) {
            rules.append(
                    Texts.detectorsLokiRule(
                            camel(failure.id()),
                            JsonString.quoted(pattern(failure)),
                            failure.severity(Facts.NONE) == Severity.FATAL ? "critical" : "warning",
                            JsonString.quoted(failure.title())));
        }
        return Texts.detectorsLokiRules(rules.toString());
    }

    /** A log monitor of node-problem-detector. */
    public static String nodeProblemDetector(List<Failure> failures) {
        List<String> rules = new ArrayList<>();
        for (Failure failure : failures) {
            rules.add(
                    "{\"type\": \"temporary\", \"reason\": "
                            + JsonString.quoted(camel(failure.id()))
                            + ", \"pattern\": "
                            + JsonString.quoted(pattern(failure) + ".*")
                            + "}");
        }
        return Texts.detectorsLogMonitor(String.join(",\n", rules) + "\n");
    }

    /**
     * {@code fix-node.sh --check} as a condition of the node. Source: node-problem-detector, custom
     * plugin monitor.
     */
    static Artefact condition() {
        return new Artefact(
                "node-problem-detector-check.json",
                "application/json",
                "node-problem-detector: fix-node.sh --check as a condition of the node. fix-node.sh lies in /config/plugin and may be executed, and the detector is privileged in the node's network.",
                Texts.DETECTORS_CHECK);
    }

    /**
     * One expression for all messages of a failure: {@code (?i)(?:can.t initialize .*table|...)}.
     */
    public static String pattern(Failure failure) {
        List<String> alternatives = new ArrayList<>();
        for (Template template : failure.when().templates()) {
            String one = regex(template.source());
            // What only fix-node.sh says is in no log of kube-proxy's.
            if (!template.source().startsWith("WRONG ") && !alternatives.contains(one)) {
                alternatives.add(one);
            }
        }
        return "(?i)(?:" + String.join("|", alternatives) + ")";
    }

    private static String regex(String template) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{') {
                int close = template.indexOf('}', i);
                regex.append(
                        template.startsWith(":word}", close - 5)
                                ? "[\\w.-]+"
                                : template.startsWith(":name}", close - 5) ? "[A-Za-z0-9]+" : ".*");
                i = close;
            } else if (c == '\'') {
                // Any quote, also escaped in a log, or none after \\u.
                regex.append(".{1,3}");
            } else {
                regex.append("\\.+*?()[]{}|^$".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return regex.toString();
    }

    /** {@code iptables-legacy-table-missing} as {@code IptablesLegacyTableMissing}. */
    private static String camel(String id) {
        StringBuilder name = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c != '-') {
                name.append(upper && c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
            upper = c == '-';
        }
        return name.toString();
    }
}
