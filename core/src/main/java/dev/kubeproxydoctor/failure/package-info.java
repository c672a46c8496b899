/**
 * The vocabulary in which failures are written down: what shows one, how bad it is, what to do.
 * Holds no failure itself.
 */
package dev.kubeproxydoctor.failure;
