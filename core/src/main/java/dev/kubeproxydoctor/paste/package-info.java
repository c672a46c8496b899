/**
 * Takes a paste apart: lines, what wraps them, which program wrote them, log events, documents.
 * Goes in: safe text. Comes out: {@link dev.kubeproxydoctor.paste.Event}s and {@link
 * dev.kubeproxydoctor.paste.Document}s, one after the other; a log is never held whole.
 *
 * <p>How a line is read: {@code Cleaned} takes off what terminals and web pages add, only where a
 * character asks for it. {@code Wrapping} takes off what tools put before a line, by the prefixes
 * it knows ({@code Prefixes}, {@code JsonLine}), else by the first klog header further on: what
 * stood before that is the margin, and lines without a header that follow have the same one. {@code
 * Headings} says whose lines follow a typed command or a heading. All of it ends in the {@code
 * Origin} of an event: node, pod, program. Where a message may have been cut into lines, {@code
 * Event.joined} gives the forms it may have had, and the one that says most counts.
 *
 * <p>{@code Components} and {@code ForeignFiles} tell kube-proxy from its neighbours; a line that
 * fits both tells nothing. What a neighbour says is never above information.
 */
package dev.kubeproxydoctor.paste;
