/**
 * A plan as files: the node's script or its native configuration, the commands for the cluster, and
 * what to run in which order.
 */
package dev.kubeproxydoctor.artefact;
