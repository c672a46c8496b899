package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.find.ConfigurationFinder;
import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Leaves;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an edit, reads the text again and compares what it says with what it said. An edit is
 * proven on the configuration's own part of the document, so that many configurations in one text
 * cost no more than the text.
 */
final class Proof {
    private Proof() {}

    /** Whether a path has the value after the edit, and all else is as it was. */
    static boolean isSet(
            KubeProxyConfiguration configuration, Edit edit, String path, String value) {
        Map<String, String> expected = Leaves.of(configuration.root());
        expected.put(path, value);
        // A mapping that was empty had an entry of its own.
        String parent = path.indexOf('.') < 0 ? "" : path.substring(0, path.indexOf('.'));
        return says(expected, parent, configuration, edit);
    }

    /** Whether a path and all below it are gone after the edit, and all else is as it was. */
    static boolean isGone(KubeProxyConfiguration configuration, Edit edit, String path) {
        Map<String, String> expected = Leaves.of(configuration.root());
        expected.keySet()
                .removeIf(
                        key ->
                                key.equals(path)
                                        || key.startsWith(path + ".")
                                        || key.startsWith(path + "["));
        // A mapping that has lost its last entry is left as null or {}.
        String parent = path.indexOf('.') < 0 ? "" : path.substring(0, path.lastIndexOf('.'));
        return says(expected, parent, configuration, edit);
    }

    /** Whether there are as many values as before, and no more of them are others than repaired. */
    static boolean isRepaired(
            KubeProxyConfiguration before, KubeProxyConfiguration after, List<Edit> repairs) {
        List<String> old = new ArrayList<>(Leaves.of(before.root()).values());
        List<String> repaired = new ArrayList<>(Leaves.of(after.root()).values());
        int others = old.size() == repaired.size() ? 0 : repairs.size() + 1;
        for (int i = 0; i < old.size() && others <= repairs.size(); i++) {
            others += old.get(i).equals(repaired.get(i)) ? 0 : 1;
        }
        return others <= repairs.size();
    }

    private static boolean says(
            Map<String, String> expected,
            String parent,
            KubeProxyConfiguration configuration,
            Edit edit) {
        Optional<KubeProxyConfiguration> after = edited(configuration, List.of(edit));
        if (after.isEmpty()) {
            return false;
        }
        Map<String, String> actual = Leaves.of(after.get().root());
        expected.remove(parent);
        actual.remove(parent);
        return expected.size() == actual.size()
                && expected.entrySet().containsAll(actual.entrySet());
    }

    /**
     * The same configuration after edits (whose offsets are those of the input), in its own part of
     * the document; nothing where it is no longer found.
     */
    static Optional<KubeProxyConfiguration> edited(
            KubeProxyConfiguration configuration, List<Edit> edits) {
        Document part = configuration.unit().of(configuration.document());
        Optional<KubeProxyConfiguration> alone = in(part, configuration.index());
        if (alone.isEmpty()
                || !Leaves.of(alone.get().root()).equals(Leaves.of(configuration.root()))) {
            return Optional.empty();
        }
        String text = Edits.applied(edits, part.start(), part.text());
        return in(part.with(part.start(), Redactor.redact(text)), configuration.index());
    }

    private static Optional<KubeProxyConfiguration> in(Document part, int index) {
        List<KubeProxyConfiguration> found = ConfigurationFinder.in(part);
        return found.size() <= index || found.get(index).root() == null
                ? Optional.empty()
                : Optional.of(found.get(index));
    }
}
