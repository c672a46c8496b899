/**
 * From diagnoses to what to do: steps in words, the complete list of modules, and the changes of
 * the configuration, conflicts named.
 */
package dev.kubeproxydoctor.plan;
