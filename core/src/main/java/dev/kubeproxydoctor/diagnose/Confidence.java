package dev.kubeproxydoctor.diagnose;

/** How sure a diagnosis is. */
public enum Confidence {
    /** The message has this meaning only. */
    CERTAIN("certain"),
    /** The message has other meanings too, and more speaks for this one. */
    LIKELY("likely"),
    /** It fits, and something that would decide is not known. */
    POSSIBLE("possible");

    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    /** As it stands in the report: {@code likely}. */
    public String word() {
        return word;
    }
}
