/**
 * Text without meaning: spans, templates of messages, and one pass over many literals. Knows
 * nothing of kube-proxy.
 */
package dev.kubeproxydoctor.text;
