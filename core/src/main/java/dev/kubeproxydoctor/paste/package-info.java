/**
 * Takes a paste apart: lines, what wraps them, which program wrote them, log events, documents.
 * Goes in: safe text. Comes out: {@link dev.kubeproxydoctor.paste.Event}s and {@link
 * dev.kubeproxydoctor.paste.Document}s, one after the other; a log is never held whole.
 *
 * <p>How a line is read: {@code Markup} takes off what terminals and web pages add, only where a
 * character asks for it. {@code Wrapping} takes off what tools put before a line, by the heads that
 * {@code text.heads} knows, else by the first klog head further on: what stood before that is the
 * margin ({@code Gutter}), and lines without a head that follow have the same one. What is left is
 * a {@code Traced}: whatever was taken off or undone, an event's text knows the columns of the line
 * that it stands for. A line with a klog head begins an event; any other is read by {@code
 * PlainLines}: it goes on with the open event, or {@code Kind} says what output it is of ({@code
 * paste.kinds}). {@code Headings} says whose lines follow a typed command or a heading. All of it
 * ends in the {@code Origin} of an event: node, pod, program. Where a message may have been cut
 * into lines, {@code Event.joined} gives the forms it may have had, and the one that says most
 * counts.
 *
 * <p>A {@code Document} is read without what stands around its lines: {@code Frame} finds quote
 * marks, comment signs, line numbers, signs of a diff, fences, wide blanks, also in a file called
 * {@code .yaml}; {@code Document.read} knows where each character stands in the input.
 *
 * <p>{@code Components} says whose an event is by what it proves itself ({@code Speech}): the name
 * before it, the account and the objects of a request ({@code Requests}), the message and its
 * source file ({@code upstream}, {@code OwnWords}), its form ({@code LineForms}). A generic
 * sentence proves nothing, and a mention of kube-proxy is not its speech.
 */
package dev.kubeproxydoctor.paste;
