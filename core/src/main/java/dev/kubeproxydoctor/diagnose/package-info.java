/**
 * Facts and messages times the catalogue: which failures show, in which order, how surely, by which
 * lines.
 */
package dev.kubeproxydoctor.diagnose;
