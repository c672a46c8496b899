package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.redact.Pseudonyms;
import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.report.RedactionJson;
import java.io.InputStream;
import java.io.PrintStream;

/** {@code redact}: the safe text, or what was found as JSON. */
final class Redact {
    private Redact() {}

    static int run(Options options, InputStream in, PrintStream out) {
        if (options.files().size() > 1) {
            throw new UsageException("redact takes one file");
        }
        SafeText safe = Redactor.redact(Inputs.all(options.files().get(0), in));
        if (options.isJson()) {
            out.println(RedactionJson.write(safe));
        } else {
            out.print(options.share() ? new Pseudonyms().share(safe) : safe.display());
        }
        return 0;
    }
}
