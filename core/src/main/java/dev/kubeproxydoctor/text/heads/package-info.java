/**
 * The grammar of what stands before a line's own text: klog's head, times, CRI's stream, a pod's
 * name, the journal's head, an object of JSON. Each class knows one of them and is asked at an
 * offset, so that heads behind heads are read one after the other; what a head names comes back as
 * words. {@link dev.kubeproxydoctor.text.heads.Head} asks for whichever stands there: {@code paste}
 * says what its words mean, and {@link dev.kubeproxydoctor.text.heads.Margin}, for {@code redact},
 * where the line's own columns begin.
 */
package dev.kubeproxydoctor.text.heads;
