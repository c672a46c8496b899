/**
 * Finds what configures kube-proxy: a document in, {@code Configuration}s out.
 *
 * <p>Start reading at {@code Configurations}. {@code ConfigurationFinder} finds
 * KubeProxyConfigurations: the document itself, or any scalar of an object; {@code Inner} maps such
 * a text to its place. {@code Expressions} replaces the expressions of a template by as many
 * letters, so that the rest can be read and every offset stays. What configures kube-proxy in
 * another form is a {@code Carrier}: {@code WorkloadFinder} reads DaemonSets and pods, {@code
 * ModeSettings} the files of platforms, {@code PlainTexts} what is not YAML. A tree is read and
 * never printed.
 */
package dev.kubeproxydoctor.config.find;
