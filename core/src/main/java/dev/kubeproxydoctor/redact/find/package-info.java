/**
 * Secrets in a text that can be seen: {@link dev.kubeproxydoctor.redact.find.Search} takes a text
 * and gives {@link dev.kubeproxydoctor.redact.find.Finds}.
 *
 * <p>One pass over the text finds the {@link dev.kubeproxydoctor.redact.find.Marks} of all finders,
 * and each mark is shown to its {@link dev.kubeproxydoctor.redact.find.Finder}. Finders are made
 * for one text: they share a {@link dev.kubeproxydoctor.text.Scanner}, which knows what was learnt
 * about the text, and keep for themselves what they read there. What was decoded goes through the
 * same finders again. A new sort of secret is a finder of its own, and a line in {@link
 * dev.kubeproxydoctor.redact.find.Finders}; a new prefix of a vendor is a word in {@link
 * dev.kubeproxydoctor.redact.find.Vendors}.
 */
package dev.kubeproxydoctor.redact.find;
