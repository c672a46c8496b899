/**
 * One file per failure, and the list of them. Everything that is said about a failure anywhere, its
 * page and its tests included, comes from its file; sources stand beside it.
 */
package dev.kubeproxydoctor.catalogue;
