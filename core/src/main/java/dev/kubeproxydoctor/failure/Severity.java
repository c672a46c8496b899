package dev.kubeproxydoctor.failure;

/** How bad a failure is for the node. Worst first, so that order is rank. */
public enum Severity {
    /** kube-proxy exits, or would. */
    FATAL("fatal"),
    /** It runs, but rules are not or not fully programmed. */
    DEGRADED("degraded"),
    /** Something is not as it should be; Services work. */
    WARNING("warning"),
    /** Worth knowing. */
    INFO("info"),
    /** Noise that looks like a failure and is not one; reported as ignored. */
    BENIGN("benign");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** As it stands in the report: {@code degraded}. */
    public String word() {
        return word;
    }

    /** {@code FATAL} is worse than {@code DEGRADED}. */
    public boolean isWorseThan(Severity other) {
        return compareTo(other) < 0;
    }
}
