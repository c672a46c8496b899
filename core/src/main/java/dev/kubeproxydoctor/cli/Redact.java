package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.redact.share.Pseudonyms;
import dev.kubeproxydoctor.report.RedactionJson;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code redact}: the safe text, or what was found as JSON. What one file shows to be secret is
 * masked in all of them.
 *
 * <p>The text is data for a file or another program and no message: every character that is not
 * masked comes out as it went in, also those that a {@link Terminal} would not let through.
 */
final class Redact {
    private Redact() {}

    static int run(Options options, InputStream in, PrintStream out) {
        Redactor redactor = new Redactor();
        List<SafeText> texts = new ArrayList<>();
        Inputs inputs = new Inputs(options.files(), in, false);
        for (int i = 0; i < options.files().size(); i++) {
            texts.add(redactor.next(inputs.text(i)));
        }
        if (options.isJson()) {
            out.println(RedactionJson.write(options.files(), texts, options.privateAddresses()));
            return 0;
        }
        Pseudonyms pseudonyms = new Pseudonyms(options.privateAddresses());
        for (SafeText text : texts) {
            out.print(options.share() ? pseudonyms.share(text) : text.display());
        }
        return 0;
    }
}
