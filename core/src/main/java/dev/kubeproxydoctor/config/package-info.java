/**
 * kube-proxy's configuration as text: where it stands in what was pasted, what is wrong with it,
 * and edits as spans. A tree is read and never printed, so every byte outside an edit stays.
 *
 * <p>{@code Located} finds KubeProxyConfigurations in a document: the document itself, or any
 * scalar of an object ({@code Inner} maps its text to its place). {@code Template} replaces the
 * expressions of a template by as many letters, so that the rest can be read and every offset
 * stays. {@code Checks} says what decoding says (header, fields, types), {@code Values} what
 * validation says, by version; {@code Schema} and {@code Gates} are their tables. What configures
 * kube-proxy in another form is a {@code Carrier}: {@code Workload} reads DaemonSets and pods,
 * {@code Carrier} the files of platforms, {@code Plain} what is not YAML. A finding has a {@code
 * rule}, which is also its kind in SARIF. A document in a terminal's colours is read without them;
 * {@code Document.place} says where its parts stand in the input.
 */
package dev.kubeproxydoctor.config;
