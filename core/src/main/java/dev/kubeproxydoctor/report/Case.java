package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.diagnose.Diagnoser;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.diagnose.Shown;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Statements;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One node or pod of a paste, with the facts about it and its diagnoses. A paste that names at most
 * one node and one pod is one case, whatever it attributes to nobody included.
 */
record Case(Subject subject, Facts facts, Shown shown, List<Diagnosis> diagnoses, String verdict) {

    /** The cases of a paste, the worst first; never none. */
    static List<Case> of(
            Observations seen, Statements facts, boolean configured, boolean harmless) {
        List<Subject> subjects = subjects(seen.speakers(), facts);
        if (subjects.size() < 2) {
            Subject only = subjects.isEmpty() ? Subject.UNNAMED : subjects.get(0);
            Facts about = facts.about(only);
            return List.of(of(only, seen.all(about), configured, harmless));
        }
        List<Case> cases = new ArrayList<>();
        for (Subject subject : subjects) {
            Shown shown = seen.about(subject, facts.about(subject));
            cases.add(of(subject, shown, configured, harmless));
        }
        Shown unnamed = seen.about(Subject.UNNAMED, facts.about(Subject.UNNAMED));
        if (!unnamed.isEmpty()) {
            cases.add(of(Subject.UNNAMED, unnamed, configured, harmless));
        }
        cases.sort(
                Comparator.comparing(Case::guesses)
                        .thenComparingInt(c -> Verdicts.rank(c.verdict())));
        return cases;
    }

    /** Whether nothing is known but that something fails: a pod restarts, and no log says why. */
    boolean guesses() {
        return !diagnoses.isEmpty()
                && diagnoses.stream().allMatch(d -> d.failure().role() == Role.LAST_RESORT);
    }

    private static Case of(Subject subject, Shown shown, boolean configured, boolean harmless) {
        List<Diagnosis> diagnoses = Diagnoser.diagnose(shown, Catalogue.ALL);
        String verdict = Verdicts.of(diagnoses, shown, configured, harmless);
        return new Case(subject, shown.facts(), shown, diagnoses, verdict);
    }

    /**
     * Each node with its pods, then the pods whose node is not told. One node and one pod are taken
     * to be together.
     */
    private static List<Subject> subjects(List<Origin> speakers, Statements facts) {
        Map<String, String> nodeOf = new LinkedHashMap<>();
        for (Fact fact : facts.all()) {
            if (fact.key().equals(Key.POD_NODE)) {
                nodeOf.put(fact.origin().pod(), fact.value());
            }
        }
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
        podsOf.values().forEach(homeless::removeAll);
        if (podsOf.size() == 1 && homeless.size() == 1) {
            podsOf.values().iterator().next().addAll(homeless);
            homeless.clear();
        }
        List<Subject> subjects = new ArrayList<>();
        podsOf.forEach((node, pods) -> subjects.add(new Subject(node, pods)));
        homeless.forEach(pod -> subjects.add(new Subject("", List.of(pod))));
        return subjects;
    }
}
