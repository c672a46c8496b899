/**
 * A plan as files: the node's script or its native configuration, the commands for the cluster, and
 * what to run in which order. Their texts are the files of {@code core/src/main/artefacts}, which
 * the build makes into the class {@code Texts}: a constant for each file, or a method that takes
 * the values of its placeholders.
 *
 * <p>{@code Modules} says what a mode, family and back-end need. {@code FixScript} puts that list
 * into the first part of a script whose other parts are the same for all, and which looks at the
 * node for the rest, since a paste seldom tells all of it. {@code NativeModules} has the forms of
 * systems without a shell. {@code NodeGate}, {@code Alerts}, {@code Detectors}, {@code Policies}
 * and {@code Eks} are what comes after; {@code Artefacts} chooses, {@code Runbook} orders. What the
 * script says are messages like any others: templates of failures that begin with {@code WRONG}.
 */
package dev.kubeproxydoctor.artefact;
