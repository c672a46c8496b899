package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.sourcegen.MarkdownFile.HeaderValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * When a failure is present, in words: {@code messages and not fallback}. A name is that of a group
 * of messages or of something known about the node ({@link #KNOWN}); {@code not} binds closest,
 * then {@code and}, then {@code or}; {@code never} and {@code net} stand alone. Unsaid: one of its
 * messages.
 */
final class WhenWords {
    private static final Map<String, String> KNOWN =
            Map.of(
                    "kernel-lacks-legacy-tables", "kernelLacksLegacyTables()",
                    "ipvs-is-empty", "ipvsIsEmpty()",
                    "from-kube-proxy", "fromKubeProxy()",
                    "mode-flag-ignored", "modeFlagIgnored()");

    private final Map<String, List<String>> groups;
    private final Set<String> used = new LinkedHashSet<>();
    private final List<String> words;
    private int at;

    private WhenWords(String text, Map<String, List<String>> groups) {
        this.groups = groups;
        words =
                java.util.Collections.list(new StringTokenizer(text, " ()", true)).stream()
                        .map(Object::toString)
                        .filter(word -> !word.isBlank())
                        .toList();
    }

    static String java(
            HeaderValue value,
            Map<String, List<String>> groups,
            MarkdownFile file,
            Problems problems) {
        String text = value == null ? "messages" : String.join(" ", value.texts());
        int line = value == null ? 1 : value.line();
        if ((text.equals("never") || text.equals("net")) && groups.isEmpty()) {
            return "leavesNoMessage()";
        }
        WhenWords when = new WhenWords(text, groups);
        try {
            String condition = when.either();
            when.check(when.at == when.words.size(), "\"and\" or \"or\" is missing");
            when.check(
                    when.used.containsAll(groups.keySet()),
                    "one of the groups " + groups.keySet() + " is not asked for");
            return condition;
        } catch (IllegalArgumentException e) {
            problems.add(file.path(), line, "when: " + e.getMessage());
            return "";
        }
    }

    private String either() {
        String condition = both();
        String rest = "";
        while (takes("or")) {
            rest += ", " + both();
        }
        return rest.isEmpty() ? condition : "anyOf(" + condition + rest + ")";
    }

    private String both() {
        String condition = one();
        String rest = "";
        while (takes("and")) {
            rest += ", " + one();
        }
        return rest.isEmpty() ? condition : "allOf(" + condition + rest + ")";
    }

    private String one() {
        if (takes("not")) {
            return "not(" + one() + ")";
        }
        if (takes("(")) {
            String inner = either();
            check(takes(")"), "a bracket is not closed");
            return inner;
        }
        check(at < words.size(), "something is missing at its end");
        String name = words.get(at++);
        if (KNOWN.containsKey(name)) {
            return KNOWN.get(name);
        }
        check(
                groups.containsKey(name),
                "there is no group of messages " + name + "; there are " + groups.keySet());
        used.add(name);
        return "says(" + JavaSource.literals(groups.get(name)) + ")";
    }

    private boolean takes(String word) {
        boolean is = at < words.size() && words.get(at).equals(word);
        at += is ? 1 : 0;
        return is;
    }

    private void check(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
