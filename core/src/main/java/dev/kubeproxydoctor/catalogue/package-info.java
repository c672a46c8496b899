/**
 * The failures, made of {@code core/src/main/failures} by {@code sourcegen} before core is
 * compiled: what an examination needs, and apart from it what pages, lists and tests read.
 */
package dev.kubeproxydoctor.catalogue;
