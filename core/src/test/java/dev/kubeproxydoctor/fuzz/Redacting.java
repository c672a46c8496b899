package dev.kubeproxydoctor.fuzz;

import static dev.kubeproxydoctor.fuzz.Invariant.holds;
import static dev.kubeproxydoctor.fuzz.Invariant.same;

import dev.kubeproxydoctor.redact.Redaction;
import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.report.RedactionJson;
import java.util.List;

/**
 * A safe text is as long as the original, has its line ends, and differs from it in what is masked
 * alone.
 */
final class Redacting {
    private Redacting() {}

    static void check(String text) {
        Redactor redactor = new Redactor();
        SafeText safe = redactor.next(text);
        String masked = safe.text();
        holds(masked.length() == text.length(), "another length");
        int at = 0;
        for (Redaction redaction : safe.redactions()) {
            holds(
                    at <= redaction.start()
                            && redaction.start() < redaction.end()
                            && redaction.end() <= text.length(),
                    "a redaction outside of the text, or over the one before: " + redaction);
            bare(text, masked, at, redaction.start());
            for (int i = redaction.start(); i < redaction.end(); i++) {
                char c = text.charAt(i);
                holds(c != '\n' && c != '\r', "a line end is masked, at " + i);
                holds(masked.charAt(i) == SafeText.MASK, "a redaction is not masked, at " + i);
            }
            at = redaction.end();
        }
        bare(text, masked, at, text.length());

        same("redaction is not determined", masked, Redactor.redact(text).text());
        same("what is known since masks more of the same text", masked, safe.latest().text());
        SafeText twice = redactor.next(text);
        same("the second time more or less is masked", masked, twice.text());
        same("a secret has two names", safe.display(), twice.display());
        StrictJson.check(RedactionJson.write(List.of("a"), List.of(safe), true));
    }

    /** Nothing that is not masked changes, but for masks that the original has itself. */
    private static void bare(String text, String masked, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            holds(
                    masked.charAt(i) == (c == SafeText.MASK ? '\ufffd' : c),
                    "changed without a redaction, at " + i);
        }
    }
}
