package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.text.Chars;

/**
 * What is said of something that is wrong, wherever it stands.
 *
 * @param message one sentence; {@code {value}} stands for the value in quotes, {@code {lower}} for
 *     the value in lower case
 * @param failure what it leads to
 */
record Remark(Severity severity, Flaw flaw, String message, Failure failure) {
    /** A longer value is cut. */
    private static final int LONGEST = 40;

    static Remark fatal(Flaw flaw, String message, Failure failure) {
        return new Remark(Severity.FATAL, flaw, message, failure);
    }

    static Remark warning(Flaw flaw, String message, Failure failure) {
        return new Remark(Severity.WARNING, flaw, message, failure);
    }

    static Remark info(Flaw flaw, String message, Failure failure) {
        return new Remark(Severity.INFO, flaw, message, failure);
    }

    /** The same, as bad as that. */
    Remark as(Severity severity) {
        return new Remark(severity, flaw, message, failure);
    }

    /** The same, and a sentence more. */
    Remark adding(String sentence) {
        return new Remark(severity, flaw, message + sentence, failure);
    }

    /** The same, said of a value. */
    Remark of(String value) {
        String said = message.replace("{lower}", Chars.lower(value));
        return new Remark(severity, flaw, said.replace("{value}", quoted(value)), failure);
    }

    private static String quoted(String value) {
        return '"' + (value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value) + '"';
    }
}
