package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of whom the statements about one thing are, so that those of one subject are found at once. */
final class Owners {
    private final Set<String> said = new LinkedHashSet<>();
    private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    private boolean alike = true;
    private String first;

    /** Whether this was not stated before: the same value of the same origin. */
    boolean isNew(Fact fact) {
        return !said.contains(key(fact));
    }

    /** Takes note of statement {@code number}. */
    void add(Fact fact, int number) {
        said.add(key(fact));
        first = first == null ? fact.value() : first;
        alike &= fact.value().equals(first);
        Origin origin = fact.origin();
        if (!origin.node().isEmpty()) {
            note("node " + origin.node(), number);
        }
        if (!origin.pod().isEmpty()) {
            note("pod " + origin.pod(), number);
        }
        if (origin.name().isEmpty()) {
            note("", number);
        }
    }

    private void note(String owner, int number) {
        numbers.computeIfAbsent(owner, o -> new ArrayList<>()).add(number);
    }

    /**
     * What is stated of a subject: what names it, else what names nobody, else what is said alike
     * of everybody.
     */
    List<Fact> about(Subject subject, List<Fact> stated) {
        Set<Integer> own = new LinkedHashSet<>();
        if (!subject.node().isEmpty()) {
            own.addAll(numbers.getOrDefault("node " + subject.node(), List.of()));
        }
        for (String pod : subject.pods()) {
            own.addAll(numbers.getOrDefault("pod " + pod, List.of()));
        }
        if (own.isEmpty()) {
            own.addAll(numbers.getOrDefault("", List.of()));
        }
        List<Integer> sorted = new ArrayList<>(own);
        sorted.sort(Integer::compare);
        if (sorted.isEmpty() && alike && !stated.isEmpty()) {
            sorted.add(0);
        }
        return sorted.stream().map(stated::get).toList();
    }

    private static String key(Fact fact) {
        return fact.value() + '\n' + fact.origin().key();
    }
}
