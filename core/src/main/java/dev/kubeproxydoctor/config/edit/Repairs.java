package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.find.Flags;
import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Leaves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts slips of the pen right: {@code stricARP} becomes {@code strictARP}. The text is read again:
 * as many words have to be others as there are repairs, and all else has to be as it was.
 */
final class Repairs {
    /** So far around a flag it is read again. */
    private static final int NEAR = 200;

    private Repairs() {}

    /** The repairs that hold; of a KubeProxyConfiguration all of them, or none. */
    static List<Edit> of(Configuration configuration, List<Edit> repairs) {
        if (configuration instanceof KubeProxyConfiguration own) {
            Optional<KubeProxyConfiguration> after =
                    repairs.isEmpty() || !Refusal.of(own).isEmpty()
                            ? Optional.empty()
                            : Proof.edited(own, repairs);
            boolean holds =
                    after.isPresent()
                            && others(Leaves.words(own.root()), Leaves.words(after.get().root()))
                                    == repairs.size();
            return holds ? repairs : List.of();
        }
        List<Edit> held = new ArrayList<>();
        for (Edit repair : repairs) {
            String text = configuration.document().text();
            int start = configuration.document().start();
            int from = Math.max(0, repair.start() - start - NEAR);
            int to = Math.min(text.length(), repair.end() - start + NEAR);
            String before = text.substring(from, to);
            String after = Edits.applied(List.of(repair), start + from, before);
            if (others(flags(before), flags(after)) == 1) {
                held.add(repair);
            }
        }
        return held;
    }

    private static List<String> flags(String text) {
        List<String> words = new ArrayList<>();
        for (Flags.Flag flag : Flags.in(text, 0, text.length())) {
            words.add(flag.name());
            words.add(flag.value());
        }
        return words;
    }

    /** How many words are not the same; -1 where there are more or fewer of them. */
    private static int others(List<String> before, List<String> after) {
        int others = before.size() == after.size() ? 0 : -1;
        for (int i = 0; others >= 0 && i < before.size(); i++) {
            others += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return others;
    }
}
