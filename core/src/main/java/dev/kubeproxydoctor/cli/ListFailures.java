package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.CatalogueJson;
import java.io.PrintStream;

/** {@code failures}: the catalogue. */
final class ListFailures {
    private ListFailures() {}

    static int run(Options options, PrintStream out) {
        if (options.isJson()) {
            out.println(CatalogueJson.write(Catalogue.ALL));
        } else {
            for (Failure failure : Catalogue.ALL) {
                out.println(failure.id() + "  " + failure.title());
            }
        }
        return 0;
    }
}
