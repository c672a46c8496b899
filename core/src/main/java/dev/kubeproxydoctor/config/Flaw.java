package dev.kubeproxydoctor.config;

/** What kind of thing is wrong with a configuration; the word stands in the report and in SARIF. */
public enum Flaw {
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

    Flaw(String word) {
        this.word = word;
    }

    /** {@code invalid-value}. */
    public String word() {
        return word;
    }
}
