/**
 * Text without meaning: spans, a scanner, text that knows where it comes from, templates of
 * messages, and one pass over many literals. Knows nothing of kube-proxy.
 */
package dev.kubeproxydoctor.text;
