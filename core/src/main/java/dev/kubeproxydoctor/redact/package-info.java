/**
 * The only door for text: {@link dev.kubeproxydoctor.redact.Redactor} turns a paste into {@link
 * dev.kubeproxydoctor.redact.SafeText}, and every later stage takes nothing else. What it finds is
 * lexical and does not depend on what the paste turns out to be.
 *
 * <p>Behind the door {@code see} takes off what hides words and {@code find} finds secrets in what
 * is seen; no other stage uses them. {@code share} works on safe text, for copies that leave.
 * {@link dev.kubeproxydoctor.redact.Repeated} masks again what was found once, wherever it stands
 * bare.
 */
package dev.kubeproxydoctor.redact;
