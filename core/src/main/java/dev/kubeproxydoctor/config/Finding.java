package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;

/**
 * Something about a configuration that is wrong or will not do what it says.
 *
 * @param path the field, {@code ipvs.scheduler}; empty for the whole text
 * @param line the line of the input, from 1
 * @param column the column there, from 1
 * @param severity fatal: kube-proxy refuses it; warning: it is ignored or misleading; info: worth
 *     knowing
 * @param rule what kind of thing it is
 * @param message one sentence
 * @param failure the failure that it leads to; its page explains it
 */
public record Finding(
        String path,
        int line,
        int column,
        Severity severity,
        Rule rule,
        String message,
        Failure failure) {

    /** What kind of thing it is; the word stands in the report and in SARIF. */
    public enum Rule {
        SYNTAX("yaml-syntax"),
        EMPTY("empty-file"),
        MISSING("missing"),
        WRONG_KIND("wrong-kind"),
        WRONG_TYPE("wrong-type"),
        INVALID("invalid-value"),
        RANGE("out-of-range"),
        UNKNOWN_FIELD("unknown-field"),
        DUPLICATE("duplicate-key"),
        NOT_IN_VERSION("not-in-version"),
        UNKNOWN_GATE("unknown-feature-gate"),
        DEPRECATED("deprecated"),
        DEFAULTED("zero-replaced-by-default"),
        IGNORED("ignored-setting"),
        MISLEADING("misleading");

        private final String word;

        Rule(String word) {
            this.word = word;
        }

        /** {@code invalid-value}. */
        public String word() {
            return word;
        }
    }
}
