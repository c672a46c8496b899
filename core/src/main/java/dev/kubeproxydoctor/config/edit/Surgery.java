package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Offer;
import dev.kubeproxydoctor.config.find.Inner;
import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Leaves;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes scalars of a configuration and nothing else. Every change is read again before it is
 * offered: the edited text must mean what the original meant, with the one value changed, or it is
 * refused.
 *
 * <p>For example {@code Surgery.set(configuration, Map.of("mode", "nftables"))} is the edit that
 * changes the mode, or the reason why this text is not edited.
 */
public final class Surgery {
    private static final String BY_HAND = "flags and the files of platforms are edited by hand.";

    private Surgery() {}

    /**
     * The edits that give each path its scalar, in the order of the text, or the reason why there
     * are none. One refused setting refuses all: half a change is no change.
     */
    public static Offer set(Configuration configuration, Map<String, String> settings) {
        return change(configuration, List.of(), settings);
    }

    /**
     * The same after {@code repairs}, in the order of the text, of words that stand there by a
     * slip; where they do not read as intended there are none. A flag is a word, and its repair
     * another word.
     */
    public static Offer change(
            Configuration configuration, List<Edit> repairs, Map<String, String> settings) {
        if (!(configuration instanceof KubeProxyConfiguration own)) {
            if (settings.isEmpty()) {
                return new Offer(repairs, "");
            }
            String names = String.join(", ", settings.keySet());
            return Offer.refused(
                    configuration.layout() == Layout.FOLDED
                            ? "it stands in a folded scalar (>), whose line ends are not those of the text. Write it with | and set "
                                    + names
                                    + " there."
                            : BY_HAND + " Set " + names + " there.");
        }
        KubeProxyConfiguration current = own;
        List<Edit> edits = List.of();
        if (!repairs.isEmpty() && Refusal.of(own).isEmpty()) {
            Optional<KubeProxyConfiguration> repaired = Proof.edited(own, repairs);
            if (repaired.isPresent() && Proof.isRepaired(own, repaired.get(), repairs)) {
                current = repaired.get();
                edits = repairs;
            }
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            Offer change = set(current, setting.getKey(), setting.getValue());
            if (!change.refusal().isEmpty()) {
                return change;
            }
            for (Edit edit : change.edits()) {
                edits = Edits.then(edits, edit);
                current = Proof.edited(current, List.of(edit)).orElseThrow();
            }
        }
        return new Offer(edits, "");
    }

    private static Offer set(KubeProxyConfiguration configuration, String path, String value) {
        String refusal = Refusal.of(configuration);
        if (!refusal.isEmpty()) {
            return Offer.refused(refusal);
        }
        if (Leaves.of(configuration.root()).getOrDefault(path, "").equals(value)) {
            return Offer.none();
        }
        String byHand = " Set " + path + ": " + value + " by hand.";
        Optional<Edit> edit = edit(configuration, new Placement(configuration, value).of(path));
        if (edit.isEmpty()) {
            return Offer.refused(
                    "the value is written in a way that cannot be changed in place." + byHand);
        }
        return Proof.isSet(configuration, edit.get(), path, value)
                ? Offer.of(edit.get())
                : Offer.refused("the edited text would not read as intended." + byHand);
    }

    /**
     * The edit that takes a field away ({@code ipvs.scheduler}), with its line where it has one of
     * its own, or the reason why there is none; no edit where the field is not there.
     */
    public static Offer remove(Configuration configuration, String path) {
        if (!(configuration instanceof KubeProxyConfiguration own)) {
            return Offer.refused(BY_HAND);
        }
        String refusal = Refusal.of(own);
        if (!refusal.isEmpty()) {
            return Offer.refused(refusal);
        }
        Optional<Edit> edit = edit(own, Removal.of(own, path));
        if (edit.isEmpty()) {
            return Offer.none();
        }
        return Proof.isGone(own, edit.get(), path)
                ? Offer.of(edit.get())
                : Offer.refused(
                        "the edited text would not read as intended. Remove " + path + " by hand.");
    }

    /** A replacement in the configuration's own text as an edit of the input. */
    private static Optional<Edit> edit(
            KubeProxyConfiguration configuration, Optional<Replacement> replacement) {
        if (replacement.isEmpty()) {
            return Optional.empty();
        }
        Inner inner = configuration.text().inner();
        Optional<String> encoded = inner.encode(replacement.get().text());
        if (encoded.isEmpty()) {
            return Optional.empty();
        }
        Document document = configuration.document();
        int start = inner.outerOffset(replacement.get().span().start());
        int end = inner.outerOffset(replacement.get().span().end());
        return Optional.of(
                new Edit(
                        document.input(),
                        document.start() + start,
                        document.start() + end,
                        encoded.get()));
    }
}
