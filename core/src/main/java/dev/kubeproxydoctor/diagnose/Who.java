package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.paste.Event;

/**
 * Who speaks in some lines, and the line on which that rests.
 *
 * @param is whose they are
 * @param proof a line that proves it; its {@code speech} says by what
 */
public record Who(Is is, Event proof) {
    /** Whose lines they are. */
    public enum Is {
        /** kube-proxy's. */
        KUBE_PROXY("kube-proxy"),
        /** Another program's. */
        ANOTHER("another"),
        /** No line proves whose they are. */
        UNKNOWN("unknown");

        private final String word;

        Is(String word) {
            this.word = word;
        }

        /** As it stands in the report: {@code another}. */
        public String word() {
            return word;
        }
    }
}
