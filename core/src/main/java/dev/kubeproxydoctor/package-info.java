/**
 * The analyzer: it names what broke kube-proxy on a node, from text that somebody pasted.
 *
 * <p>Each package below this one is a stage, and a stage uses only the stages before it:
 *
 * <pre>
 * text → redact → paste → platform → facts → failure → catalogue → diagnose → config → plan → artefact → report → cli
 * </pre>
 *
 * <p>Start reading at {@link dev.kubeproxydoctor.report.Doctor}, which runs the stages in order.
 * Then follow one line of a log: {@link dev.kubeproxydoctor.redact.Redactor} masks it, {@link
 * dev.kubeproxydoctor.paste.Recogniser} makes it an event, and {@link
 * dev.kubeproxydoctor.diagnose.Diagnoser} compares it with the failures of {@link
 * dev.kubeproxydoctor.catalogue.Catalogue}. ARCHITECTURE.md has the map and the invariants.
 */
package dev.kubeproxydoctor;
