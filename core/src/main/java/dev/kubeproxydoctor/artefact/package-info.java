/**
 * A plan as files: the node's script or its native configuration, the commands for the cluster, and
 * what to run in which order. Their texts are the files of {@code core/src/main/artefacts}, which
 * the build makes into the class {@code Texts}.
 */
package dev.kubeproxydoctor.artefact;
