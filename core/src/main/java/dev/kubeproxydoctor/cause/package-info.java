/**
 * The error at the heart of a message, whatever sentence stands around it. {@code Causes} finds the
 * wordings of {@code ErrorWording} in a text, {@code Clause} reads the words before one by the
 * grammars of Go, the C library, kmod, iptables and the shell, and a {@code Trait} says which
 * errors a failure is about. It knows nothing of failures.
 */
package dev.kubeproxydoctor.cause;
