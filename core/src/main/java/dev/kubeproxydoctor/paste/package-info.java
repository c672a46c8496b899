/**
 * Takes a paste apart: lines, what wraps them, which program wrote them, log events, documents.
 * Goes in: safe text. Comes out: {@link dev.kubeproxydoctor.paste.Event}s and {@link
 * dev.kubeproxydoctor.paste.Document}s, one after the other; a log is never held whole.
 */
package dev.kubeproxydoctor.paste;
