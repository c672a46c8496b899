/**
 * Text without meaning: spans, a scanner, texts that know where their characters come from,
 * escapes, templates of messages, and one pass over many literals. Knows nothing of kube-proxy.
 */
package dev.kubeproxydoctor.text;
