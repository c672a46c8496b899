package dev.kubeproxydoctor.plan;

/**
 * One step in words.
 *
 * @param summary what to do
 * @param detail how, and how to see that it worked
 */
public record Remedy(String summary, String detail) {}
