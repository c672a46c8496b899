package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.paste.Speech;

/**
 * Who speaks in some lines, and the line on which that rests.
 *
 * @param is whose they are
 * @param origin what they are called where the paste tells
 * @param by what proves it
 * @param input the input, from 0, of a line that proves it
 * @param line that line, from 1
 */
public record Who(Is is, Origin origin, Speech by, int input, int line) {
    static Who of(Is is, Speaker.ProvingLine proof) {
        return new Who(is, proof.origin(), proof.by(), proof.line().input(), proof.line().line());
    }

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
