package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbered things by the node and the pod they are of, so that those of one subject are found at
 * once: processes, or the statements about one thing.
 */
public final class Owners {
    private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();

    /** Statements that were made: value and origin. */
    private final Set<String> said = new LinkedHashSet<>();

    private boolean alike = true;
    private @Nullable String first;

    /** Takes note of thing {@code number}; numbers come in order. */
    public void note(Origin origin, int number) {
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

    /** What {@link Subject#is} of a subject, in order; of the unnamed one what names nobody. */
    public List<Integer> of(Subject subject) {
        Set<Integer> own = new LinkedHashSet<>();
        if (!subject.node().isEmpty()) {
            own.addAll(of("node " + subject.node()));
        }
        for (String pod : subject.pods()) {
            own.addAll(of("pod " + pod));
        }
        if (subject.equals(Subject.UNNAMED)) {
            own.addAll(of(""));
        }
        List<Integer> sorted = new ArrayList<>(own);
        sorted.sort(Integer::compare);
        return sorted;
    }

    private List<Integer> of(String owner) {
        return numbers.getOrDefault(owner, List.of());
    }

    /** Takes note of a statement; false where the same value was stated of the same origin. */
    boolean add(Fact fact, int number) {
        boolean added = said.add(fact.value() + '\n' + fact.origin().key());
        if (added) {
            first = first == null ? fact.value() : first;
            alike &= fact.value().equals(first);
            note(fact.origin(), number);
        }
        return added;
    }

    /**
     * Which statements are about a subject: those that name it, else those that name nobody, else
     * one of what is said alike of everybody.
     */
    List<Integer> about(Subject subject) {
        List<Integer> own = of(subject);
        own = own.isEmpty() ? of("") : own;
        return own.isEmpty() && alike && first != null ? List.of(0) : own;
    }
}
