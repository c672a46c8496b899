package dev.kubeproxydoctor.failure;

/**
 * Whether something holds, as far as is told. Ordered: "and" is the lesser of two, "or" the
 * greater.
 */
public enum Truth {
    FAILS,
    /** What is told does not decide: not the same as false. */
    UNKNOWN,
    HOLDS;

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    Truth and(Truth other) {
        return compareTo(other) < 0 ? this : other;
    }
}
