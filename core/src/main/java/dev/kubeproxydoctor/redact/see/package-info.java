/**
 * The text as a reader sees it: {@link dev.kubeproxydoctor.text.Traced} in, {@code Traced} out.
 * {@link dev.kubeproxydoctor.redact.see.Disguises} takes off colours and characters without width,
 * and {@link dev.kubeproxydoctor.redact.see.Lookalikes} reads what looks like a letter; {@link
 * dev.kubeproxydoctor.redact.see.Joins} joins wrapped lines, {@link
 * dev.kubeproxydoctor.redact.see.Encodings} and {@link dev.kubeproxydoctor.redact.see.Base64}
 * decode. The tables of entities and escapes and the grammar of what stands before a line are in
 * {@code text}.
 */
package dev.kubeproxydoctor.redact.see;
