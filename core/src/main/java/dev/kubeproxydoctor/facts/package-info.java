/**
 * What the parts of a paste state: versions, kernel, system, mode, modules. What is not stated is
 * unknown, which is not false.
 */
package dev.kubeproxydoctor.facts;
