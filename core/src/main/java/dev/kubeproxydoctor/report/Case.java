package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.ObservedSymptoms;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.text.Lists;
import java.util.List;

/** One node or pod of a paste, with what it shows, its diagnoses and the verdict on it. */
record Case(Subject subject, ObservedSymptoms shown, List<Diagnosis> diagnoses, Verdict verdict) {
    /** What is known of it. */
    Facts facts() {
        return shown.facts();
    }

    /** Whether nothing is known but that something fails: a pod restarts, and no log says why. */
    boolean guesses() {
        return !diagnoses.isEmpty()
                && Lists.all(diagnoses, d -> d.failure().role() == Role.LAST_RESORT);
    }
}
