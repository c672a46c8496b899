/**
 * Copies that leave: {@link dev.kubeproxydoctor.redact.share.Identifiers} finds in safe text what
 * says whose cluster it is, {@link dev.kubeproxydoctor.redact.share.Pseudonyms} writes other names
 * in its place.
 */
package dev.kubeproxydoctor.redact.share;
