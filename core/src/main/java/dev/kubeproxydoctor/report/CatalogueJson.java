package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.failure.Failure;
import java.util.List;

/** The catalogue as JSON. */
public final class CatalogueJson {
    private CatalogueJson() {}

    /** {@code [{"id":"...","title":"...","cause":"...","page":"failures/.../"}]}. */
    public static String write(List<Failure> failures) {
        Json json = new Json().beginArray();
        for (Failure failure : failures) {
            json.beginObject()
                    .member("id", failure.id())
                    .member("title", failure.title())
                    .member("cause", failure.cause())
                    .member("page", "failures/" + failure.id() + "/")
                    .end();
        }
        return json.end().toString();
    }
}
