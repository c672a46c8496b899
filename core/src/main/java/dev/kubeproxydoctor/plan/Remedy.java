package dev.kubeproxydoctor.plan;

import java.util.List;

/**
 * One step in words.
 *
 * @param summary what to do
 * @param detail how, and how to see that it worked; empty where the commands say it
 * @param commands what to copy: commands, or lines of a manifest; each stands alone
 */
public record Remedy(String summary, String detail, List<String> commands) {
    /** A step without commands. */
    public Remedy(String summary, String detail) {
        this(summary, detail, List.of());
    }
}
