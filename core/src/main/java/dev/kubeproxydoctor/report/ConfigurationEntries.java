package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.config.Offer;
import dev.kubeproxydoctor.config.edit.Diff;
import dev.kubeproxydoctor.config.edit.Surgery;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configurations of a paste as a report has them, edited where a plan asks for it. */
final class ConfigurationEntries {
    private static final Offer UNDONE =
            Offer.refused(
                    "what generates it would undo an edit. Write the setting where it lasts.");
    private static final Offer CRASHED = Offer.refused("the analyzer failed on it.");

    private final List<Report.Input> inputs;
    private final Map<String, String> settings;
    private final String settingsFor;
    private final Guard guard;

    private ConfigurationEntries(List<Report.Input> inputs, Plan plan, Guard guard) {
        this.inputs = inputs;
        settings = plan.settings();
        settingsFor = plan.settingsFor();
        this.guard = guard;
    }

    /** The plan's settings are what to change in each: {@code mode} is {@code nftables}. */
    static List<Report.ConfigurationEntry> of(
            ConfigurationCheck check, List<Report.Input> inputs, Plan plan, Guard guard) {
        ConfigurationEntries entries = new ConfigurationEntries(inputs, plan, guard);
        List<Report.ConfigurationEntry> all = new ArrayList<>();
        for (int i = 0; i < check.configurations().size(); i++) {
            all.add(entries.entry(check.configurations().get(i), check.findings().get(i)));
        }
        return all;
    }

    private Report.ConfigurationEntry entry(Configuration configuration, List<Finding> findings) {
        Layout layout = configuration.layout();
        Offer change = change(configuration, layout, findings);
        Document document = configuration.document();
        String name = inputs.get(document.input()).name();
        return new Report.ConfigurationEntry(
                document.input(),
                document.start(),
                document.start() + document.written().length(),
                layout.word(),
                configuration.mode().orElse(""),
                configuration.isEditable(),
                findings,
                written(document, change.edits()),
                change.refusal(),
                Diff.of(document, change.edits(), name),
                layout.writeTo());
    }

    private Offer change(Configuration configuration, Layout layout, List<Finding> findings) {
        List<Edit> repairs = new ArrayList<>();
        Map<String, String> wanted = settings;
        for (Finding finding : findings) {
            Edit repair = finding.repair();
            // What the plan sets, because this word is wrong, is no longer asked for.
            boolean answered = finding.failure().id().equals(settingsFor);
            if (repair != null && (answered || !settings.containsKey(finding.path()))) {
                repairs.add(repair);
                wanted = answered ? new LinkedHashMap<>() : wanted;
            }
        }
        Map<String, String> left = wanted;
        boolean own = configuration.isKubeProxyConfiguration();
        if (left.isEmpty() && (repairs.isEmpty() || (own && !layout.lasts()))) {
            return Offer.none();
        }
        return layout.lasts() || left.isEmpty()
                ? guard.call(
                        "editing a configuration",
                        () -> Surgery.change(configuration, repairs, left),
                        CRASHED)
                : UNDONE;
    }

    /** Edits of the text that was read, as edits of the input. */
    private static List<Edit> written(Document document, List<Edit> edits) {
        List<Edit> placed = new ArrayList<>();
        for (Edit edit : edits) {
            Span part = new Span(edit.start() - document.start(), edit.end() - document.start());
            Span place = document.place(part);
            String replacement = edit.replacement().replace("\n", "\n" + document.margin());
            placed.add(new Edit(edit.input(), place.start(), place.end(), replacement));
        }
        return placed;
    }
}
