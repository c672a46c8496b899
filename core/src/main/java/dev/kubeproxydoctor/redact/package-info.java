/**
 * The only door for text: {@link dev.kubeproxydoctor.redact.Redactor} turns a paste into {@link
 * dev.kubeproxydoctor.redact.SafeText}, and every later stage takes nothing else. What it finds is
 * lexical and does not depend on what the paste turns out to be.
 */
package dev.kubeproxydoctor.redact;
