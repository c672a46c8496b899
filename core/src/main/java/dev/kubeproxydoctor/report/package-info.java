/**
 * The whole examination, and its report as JSON: {@link dev.kubeproxydoctor.report.ReportJson} is
 * the only class that writes it.
 *
 * <p>{@code Reading} takes text in, {@code Doctor} runs the stages. {@code Case} parts a paste with
 * several nodes or pods: {@code Statements.about} gives the facts of one of them (its own, else
 * those that name nobody, else what is said alike of all), {@code Observations.about} what it
 * shows. At most one node and one pod are taken to belong together. {@code Patch} makes the one
 * patched file of an input from the bytes that were opened: {@code Patching} finds places by line,
 * since line ends are the same bytes whatever a decoder made of the rest, and reads its result
 * again. {@code Guard} is the last line of defence: a step that throws becomes a part of the
 * report.
 */
package dev.kubeproxydoctor.report;
