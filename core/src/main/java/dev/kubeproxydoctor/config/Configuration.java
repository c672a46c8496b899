package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A KubeProxyConfiguration that was found in the paste.
 *
 * <p>For example {@code Configuration.in(document).get(0).set(Map.of("mode", "nftables"))} is the
 * edit that changes the mode, or the reason why this text is not edited.
 */
@SuppressWarnings("NullAway") // It has either a place or a carrier.
public final class Configuration {
    private final @Nullable Located located;
    private final @Nullable Carrier carrier;

    private Configuration(@Nullable Located located, @Nullable Carrier carrier) {
        this.located = located;
        this.carrier = carrier;
    }

    /**
     * Everything in a document that configures kube-proxy, valid or not: KubeProxyConfigurations,
     * and where there are none, flags and the files of platforms.
     */
    public static List<Configuration> in(Document document) {
        List<Configuration> all = new ArrayList<>();
        for (Carrier carrier : Carrier.in(document)) {
            all.add(new Configuration(null, carrier));
        }
        if (!all.isEmpty()) {
            return all;
        }
        for (Located located : Located.in(document)) {
            all.add(new Configuration(located, null));
        }
        if (all.isEmpty()) {
            Carrier.folded(document)
                    .ifPresent(carrier -> all.add(new Configuration(null, carrier)));
        }
        return all;
    }

    /** The document it stands in. */
    public Document document() {
        return located == null ? carrier.document() : located.document();
    }

    /** Where it stands there. */
    public Layout layout() {
        if (located == null) {
            return carrier.layout();
        }
        if (located.root() == null) {
            return located.yaml().problem().isPresent() ? located.layout() : Layout.NONE;
        }
        return located.isFragment() ? Layout.FRAGMENT : located.layout();
    }

    /** The mode as written; nothing where there is none or the text cannot be read. */
    public Optional<String> mode() {
        if (located == null) {
            return Optional.of(carrier.mode()).filter(mode -> !mode.isEmpty());
        }
        return written("mode");
    }

    /**
     * {@code clusterCIDR} as written, which tells the families: {@code 10.244.0.0/16,fd00::/48}.
     */
    public Optional<String> clusterCidr() {
        return located == null ? Optional.empty() : written("clusterCIDR");
    }

    /** A field of the root as written, where it stands there and is no expression of a template. */
    private Optional<String> written(String field) {
        return located.root() == null
                ? Optional.empty()
                : Yaml.value(located.root(), field)
                        .filter(node -> !located.isTemplated(node))
                        .map(node -> Yaml.scalar(located.root(), field));
    }

    /** Whether it is a KubeProxyConfiguration; else flags, or the file of a platform. */
    public boolean isConfiguration() {
        return located != null;
    }

    /** Whether kube-proxy heeds the mode that is written here. */
    public boolean isEffective() {
        return located != null || layout().lasts();
    }

    /**
     * Whether an edit of this very text can change the mode. {@link Layout#lasts} says whether the
     * edit stays.
     */
    public boolean isEditable() {
        if (located == null) {
            return layout().lasts();
        }
        return located.root() != null
                && layout() != Layout.FRAGMENT
                && Yaml.value(located.root(), "mode")
                        .map(node -> !located.isTemplated(node))
                        .orElse(true);
    }

    /** The line of the input, from 1, on which the mode stands, or that of the configuration. */
    public int modeLine() {
        if (located == null) {
            return Places.line(document(), carrier.modeAt());
        }
        int at =
                Yaml.value(located.root(), "mode")
                        .map(v -> located.yaml().offset(v.getStartMark()))
                        .orElse(0);
        return Places.line(document(), located.inner().outerOffset(at));
    }

    /** What is wrong with it, for the versions that are known. */
    public List<Finding> findings(Facts facts) {
        return located == null ? carrier.findings() : Checks.of(located, facts);
    }

    /**
     * The edits that give each path its scalar, in the order of the text, or the reason why there
     * are none. One refused setting refuses all: half a change is no change.
     */
    public Change set(Map<String, String> settings) {
        if (located == null && layout() == Layout.FOLDED) {
            return Change.refused(
                    "it stands in a folded scalar (>), whose line ends are not those of the text. Write it with | and set "
                            + String.join(", ", settings.keySet())
                            + " there.");
        }
        if (located == null) {
            return Change.refused(
                    "flags and the files of platforms are edited by hand. Set "
                            + String.join(", ", settings.keySet())
                            + " there.");
        }
        Located current = located;
        List<Edit> edits = List.of();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            Change change = Surgery.set(current, setting.getKey(), setting.getValue());
            if (!change.refusal().isEmpty()) {
                return change;
            }
            for (Edit edit : change.edits()) {
                edits = Edits.then(edits, edit);
                current = Surgery.edited(current, edit).orElseThrow();
            }
        }
        return new Change(edits, "");
    }

    /**
     * The edit that takes a field away ({@code ipvs.scheduler}), or the reason why there is none;
     * no edit where the field is not there.
     */
    public Change remove(String path) {
        return located == null
                ? Change.refused("flags and the files of platforms are edited by hand.")
                : Surgery.remove(located, path);
    }

    /** What {@link #set} and {@link #remove} found: edits, or a reason. */
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
