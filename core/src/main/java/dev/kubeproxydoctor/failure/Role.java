package dev.kubeproxydoctor.failure;

/** What a failure is to others that show at the same time. */
public enum Role {
    /** It is what went wrong. */
    CAUSE,
    /**
     * It says that something failed and carries the reason inside or beside it: what is inside
     * comes first.
     */
    WRAPPER,
    /** It says that there is a failure and not which: shown only where nothing else tells. */
    LAST_RESORT,
    /**
     * Harmless lines; what else their event says is harmless too, but for errors of other groups.
     */
    NOISE
}
