package dev.kubeproxydoctor.text;

/**
 * What is looked for in a message: its wording ({@link Template}), or the kind of error in it. It
 * equals another one that was written the same.
 */
public interface Sign {}
