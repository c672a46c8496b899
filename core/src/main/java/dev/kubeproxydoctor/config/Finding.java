package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;

/**
 * Something about a configuration that is wrong or will not do what it says.
 *
 * @param path the field, {@code ipvs.scheduler}; empty for the whole text
 * @param line the line of the input, from 1
 * @param column the column there, from 1
 * @param severity fatal: kube-proxy refuses it; warning: it is ignored or misleading; info: worth
 *     knowing
 * @param flaw what kind of thing is wrong
 * @param message one sentence
 * @param failure the failure that it leads to; its page explains it
 */
public record Finding(
        String path,
        int line,
        int column,
        Severity severity,
        Flaw flaw,
        String message,
        Failure failure) {}
