/**
 * The text as a reader sees it: {@link dev.kubeproxydoctor.text.Traced} in, {@code Traced} out.
 * {@link dev.kubeproxydoctor.redact.see.Disguises} takes off colours and characters without width,
 * and {@link dev.kubeproxydoctor.redact.see.Lookalikes} reads what looks like a letter; {@link
 * dev.kubeproxydoctor.redact.see.Joins} joins wrapped lines, {@link
 * dev.kubeproxydoctor.redact.see.Encodings} and {@link dev.kubeproxydoctor.redact.see.Base64}
 * decode. {@link dev.kubeproxydoctor.redact.see.Margin} says where a line's own text stands behind
 * the head of a log or a mail.
 */
package dev.kubeproxydoctor.redact.see;
