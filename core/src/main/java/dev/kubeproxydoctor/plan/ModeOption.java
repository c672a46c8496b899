package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Mode;
import java.util.List;

/** A mode that these nodes may have, with the reasons for and against it. */
public record ModeOption(
        Mode mode, Suitability suitability, List<String> reasonsFor, List<String> reasonsAgainst) {

    /** Whether nodes can have a mode. */
    public enum Suitability {
        WORKS("works"),
        IMPOSSIBLE("impossible"),
        UNKNOWN("unknown");

        private final String word;

        Suitability(String word) {
            this.word = word;
        }

        static Suitability of(boolean impossible, boolean works) {
            return impossible ? IMPOSSIBLE : works ? WORKS : UNKNOWN;
        }

        /** As it stands in the report: {@code works}. */
        public String word() {
            return word;
        }
    }

    /** Whether it is known that the nodes cannot have it. */
    public boolean isImpossible() {
        return suitability == Suitability.IMPOSSIBLE;
    }
}
