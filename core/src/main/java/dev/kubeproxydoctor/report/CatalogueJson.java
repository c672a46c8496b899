package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.failure.Failure;
import java.util.List;

/** The catalogue as JSON. */
public final class CatalogueJson {
    private CatalogueJson() {}

    /** {@code [{"id":"...","title":"...","cause":"...","page":"failures/.../"}]}. */
    public static String write(List<Failure> failures) {
        Json json = new Json();
        json.array(
                failures,
                failure ->
                        json.object(
                                o ->
                                        o.member("id", failure.id())
                                                .member("title", failure.title())
                                                .member("cause", failure.cause())
                                                .member("page", "failures/" + failure.id() + "/")));
        return json.toString();
    }
}
