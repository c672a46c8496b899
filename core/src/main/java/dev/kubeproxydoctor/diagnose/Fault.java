package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;

/**
 * What the check of a configuration found, and what a log need not say: a failure that shows
 * without a message.
 *
 * @param failure the failure that it leads to
 * @param severity how bad it is in this configuration
 * @param evidence where it stands
 */
public record Fault(Failure failure, Severity severity, Evidence evidence) {}
