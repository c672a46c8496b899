package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import org.jspecify.annotations.Nullable;

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
 * @param repair what puts a slip of the pen right, before the text is read again; null where it is
 *     not sure what was meant
 */
public record Finding(
        String path,
        int line,
        int column,
        Severity severity,
        Flaw flaw,
        String message,
        Failure failure,
        @Nullable Edit repair) {}
