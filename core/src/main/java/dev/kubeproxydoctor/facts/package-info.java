/**
 * What the parts of a paste state: versions, kernel, system, mode, modules. What is not stated is
 * unknown, which is not false.
 *
 * <p>{@code Key} declares what can be stated. {@code FactReader} reads it out of events into {@code
 * Statements}, which gives the {@code Facts} of one node or pod.
 */
package dev.kubeproxydoctor.facts;
