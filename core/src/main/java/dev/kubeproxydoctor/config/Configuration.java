package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.paste.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A KubeProxyConfiguration that was found in the paste.
 *
 * <p>For example {@code Configuration.in(document).get(0).set(Map.of("mode", "nftables"))} is the
 * edit that changes the mode, or the reason why this text is not edited.
 */
public final class Configuration {
    private final Located located;

    private Configuration(Located located) {
        this.located = located;
    }

    /** Every KubeProxyConfiguration of a document, valid or not. */
    public static List<Configuration> in(Document document) {
        List<Configuration> all = new ArrayList<>();
        for (Located located : Located.in(document)) {
            all.add(new Configuration(located));
        }
        return all;
    }

    /** The document it stands in. */
    public Document document() {
        return located.document();
    }

    /** Where it stands there. */
    public Layout layout() {
        return located.layout();
    }

    /** The mode as written; nothing where there is none or the text cannot be read. */
    public Optional<String> mode() {
        return located.root() == null
                ? Optional.empty()
                : Yaml.value(located.root(), "mode").map(v -> Yaml.scalar(located.root(), "mode"));
    }

    /** The line of the input, from 1, on which the mode stands, or that of the configuration. */
    public int modeLine() {
        int at =
                Yaml.value(located.root(), "mode")
                        .map(v -> located.yaml().offset(v.getStartMark()))
                        .orElse(0);
        return Places.line(document(), located.inner().outerOffset(at));
    }

    /** What is wrong with it, for the versions that are known. */
    public List<Finding> findings(Facts facts) {
        return Checks.of(located, facts);
    }

    /**
     * The edits that give each path its scalar, in the order of the text, or the reason why there
     * are none. One refused setting refuses all: half a change is no change.
     */
    public Change set(Map<String, String> settings) {
        Located current = located;
        List<Edit> edits = List.of();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            Change change = Surgery.set(current, setting.getKey(), setting.getValue());
            if (!change.refusal().isEmpty()) {
                return change;
            }
            for (Edit edit : change.edits()) {
                edits = Edits.then(edits, edit);
                current = Surgery.edited(current, edit);
            }
        }
        return new Change(edits, "");
    }

    /** What {@link #set} found: edits, or a reason. */
    public record Change(List<Edit> edits, String refusal) {
        static Change of(Edit edit) {
            return new Change(List.of(edit), "");
        }

        static Change refused(String why) {
            return new Change(List.of(), why);
        }

        static Change none() {
            return new Change(List.of(), "");
        }
    }
}
