package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.facts.Facts;

/**
 * The minor versions of Kubernetes that have a field, a gate or a rule: {@code new Versions(29,
 * FOREVER)} is 1.29 and all later ones.
 *
 * @param since the first of them
 * @param until the first one after them; {@link #FOREVER} where there is none yet
 */
public record Versions(int since, int until) {
    /** A version that never comes. */
    public static final int FOREVER = Integer.MAX_VALUE;

    /** All that there are. */
    public static final Versions ALL = new Versions(0, FOREVER);

    /** Whether the version is known and is not one of them. */
    public boolean exclude(Facts facts) {
        return facts.kubernetesBelow(since) || (until != FOREVER && facts.kubernetesAtLeast(until));
    }
}
