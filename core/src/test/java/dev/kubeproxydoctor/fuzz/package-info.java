/**
 * What holds for any text whatever. {@link Harness} says it, once for each way in; {@code FuzzTest}
 * lets Jazzer look for a text for which it does not hold.
 */
package dev.kubeproxydoctor.fuzz;
