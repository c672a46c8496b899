package dev.kubeproxydoctor.failure;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that shows a failure and text that only looks like it.
 *
 * @param matching each gives this failure as the first diagnosis, or as ignored where the failure
 *     is benign
 * @param ignoring none gives this failure
 */
public record Examples(List<String> matching, List<String> ignoring) {
    public Examples {
        matching = List.copyOf(matching);
        ignoring = List.copyOf(ignoring);
    }

    /** For a failure that leaves no message. */
    public static Examples none() {
        return new Examples(List.of(), List.of());
    }

    /** Examples that show it. */
    public static Examples matching(String... texts) {
        return new Examples(List.of(texts), List.of());
    }

    /** The same with texts that do not show it. */
    public Examples ignoring(String... texts) {
        List<String> all = new ArrayList<>(ignoring);
        all.addAll(List.of(texts));
        return new Examples(matching, all);
    }
}
