package dev.kubeproxydoctor.platform;

/**
 * What a platform says about a mode.
 *
 * @param mode {@code nftables}
 * @param pro whether it speaks for the mode
 * @param since the first 1.x of Kubernetes that can do it there; 0 where all can, {@link #NEVER}
 *     where none can
 * @param text a sentence
 */
public record ModeNote(String mode, boolean pro, int since, String text) {
    /** No version of Kubernetes has that mode there. */
    public static final int NEVER = 999;
}
