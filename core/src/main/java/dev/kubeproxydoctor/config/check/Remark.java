package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;

/**
 * What is said of something that is wrong, wherever it stands.
 *
 * @param message one sentence; {@code {value}} stands for the value in quotes
 * @param failure what it leads to
 * @param slip the word that stands there by a slip, {@code stricARP}; {@code ""} where it is not to
 *     be replaced
 * @param meant what belongs in its place
 */
record Remark(
        Severity severity, Flaw flaw, String message, Failure failure, String slip, String meant) {
    /** A longer value is cut. */
    private static final int LONGEST = 40;

    static Remark fatal(Flaw flaw, String message, Failure failure) {
        return new Remark(Severity.FATAL, flaw, message, failure, "", "");
    }

    static Remark warning(Flaw flaw, String message, Failure failure) {
        return fatal(flaw, message, failure).as(Severity.WARNING);
    }

    static Remark info(Flaw flaw, String message, Failure failure) {
        return fatal(flaw, message, failure).as(Severity.INFO);
    }

    /** The same, as bad as that. */
    Remark as(Severity other) {
        return new Remark(other, flaw, message, failure, slip, meant);
    }

    /** The same in other words. */
    Remark saying(String words) {
        return new Remark(severity, flaw, words, failure, slip, meant);
    }

    /**
     * The same, and what was meant by the word that stands there; {@code ""} where nobody knows.
     */
    Remark meaning(String word, String name) {
        return name.isEmpty()
                ? this
                : new Remark(
                        severity,
                        flaw,
                        message + " Did you mean " + name + "?",
                        failure,
                        word,
                        name);
    }

    /** The same, said of a value. */
    Remark of(String value) {
        return saying(message.replace("{value}", quoted(value)));
    }

    private static String quoted(String value) {
        return '"' + (value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value) + '"';
    }
}
