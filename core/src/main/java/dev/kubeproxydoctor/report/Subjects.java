package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Statements;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes and pods that a paste is about. */
final class Subjects {
    private Subjects() {}

    /**
     * Each node with its pods, then the pods whose node is not told. One node and one pod are taken
     * to be together.
     */
    static List<Subject> of(List<Origin> speakers, Statements statements) {
        Map<String, String> nodeOf = nodes(statements);
        Map<String, List<String>> podsOf = new LinkedHashMap<>();
        List<String> homeless = new ArrayList<>();
        for (Origin speaker : speakers) {
            String told = nodeOf.getOrDefault(speaker.pod(), speaker.node());
            String node = speaker.node().isEmpty() ? told : speaker.node();
            if (node.isEmpty()) {
                homeless.add(speaker.pod());
                continue;
            }
            List<String> pods = podsOf.computeIfAbsent(node, n -> new ArrayList<>());
            if (!speaker.pod().isEmpty() && !pods.contains(speaker.pod())) {
                pods.add(speaker.pod());
            }
        }
        for (List<String> one : podsOf.values()) {
            homeless.removeAll(one);
        }
        if (podsOf.size() == 1 && homeless.size() == 1) {
            podsOf.values().iterator().next().addAll(homeless);
            homeless.clear();
        }
        List<Subject> subjects = new ArrayList<>();
        podsOf.forEach((node, pods) -> subjects.add(new Subject(node, pods)));
        for (String pod : homeless) {
            subjects.add(new Subject("", List.of(pod)));
        }
        return subjects;
    }

    private static Map<String, String> nodes(Statements statements) {
        Map<String, String> nodeOf = new LinkedHashMap<>();
        for (Fact fact : statements.all()) {
            if (fact.key().equals(Key.POD_NODE)) {
                nodeOf.put(fact.origin().pod(), fact.value());
            }
        }
        return nodeOf;
    }
}
