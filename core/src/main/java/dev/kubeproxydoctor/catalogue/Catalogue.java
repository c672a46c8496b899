package dev.kubeproxydoctor.catalogue;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FailureFile;
import dev.kubeproxydoctor.text.Lists;
import java.util.List;
import java.util.Optional;

/**
 * Every failure that is known, made from {@code core/src/main/failures}. The order is that of the
 * folders and of the files in them.
 */
public final class Catalogue {
    private Catalogue() {}

    /** All failures; a new one is its file and nothing else. */
    public static final List<Failure> ALL = Failures.ALL;

    /**
     * What an error may be about that no failure knows: rules, one a line, {@code
     * apiserver-forbidden: status=403}. The first one that fits says it.
     */
    public static final String NET = Failures.NET;

    /** The failure of that id. */
    public static Optional<Failure> byId(String id) {
        return Lists.first(Lists.where(ALL, failure -> failure.id().equals(id)));
    }

    /** What the file of a failure of this catalogue says for its page, the lists and the tests. */
    public static FailureFile file(Failure failure) {
        return AllFiles.of(failure.id());
    }
}
