package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.find.Configurations;
import dev.kubeproxydoctor.config.find.NodeObjects;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.FactReader;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Statements;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Listener;
import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is kept of inputs while they are read: what they state, show and configure. */
final class Notes implements Listener {
    private static final int KEPT_SECTIONS = 1000;

    /**
     * Documents with configurations are kept to be edited; together they are no longer than this.
     */
    private static final int HELD = 4 << 20;

    final Statements statements = new Statements();
    final Observations seen;
    final List<Configuration> configurations = new ArrayList<>();

    private final Guard guard;
    private final FactReader factReader = new FactReader(statements);

    /** The sections of the input at hand, and who speaks in the one that is not ended yet. */
    private List<Report.Section> sections = new ArrayList<>();

    private final Set<String> speakers = new LinkedHashSet<>();

    /** How long the documents are in which configurations were found. */
    private int held;

    Notes(Guard guard, List<Failure> catalogue) {
        this.guard = guard;
        seen = new Observations(catalogue);
    }

    /** The sections since they were taken last. */
    List<Report.Section> takeSections() {
        List<Report.Section> taken = List.copyOf(sections);
        sections = new ArrayList<>();
        return taken;
    }

    @Override
    public void event(Event event) {
        String speaker = event.origin().name();
        if (!speaker.isEmpty() && speakers.size() < 2) {
            speakers.add(speaker);
        }
        guard.run(
                "looking at a line",
                event.firstLine().input(),
                event.firstLine().number(),
                () -> {
                    factReader.read(event);
                    seen.add(event);
                });
    }

    @Override
    public void document(Document document) {
        guard.run(
                "reading a document", document.input(), document.firstLine(), () -> take(document));
    }

    private void take(Document document) {
        List<Configuration> found = Configurations.in(document);
        held += found.isEmpty() ? 0 : document.text().length();
        if (held <= HELD) {
            configurations.addAll(found);
        } else if (!found.isEmpty()) {
            String what = "configurations beyond the first " + HELD + " characters of them";
            int line = document.firstLine();
            statements.add(new Fact(Key.NOT_READ, what, document.input(), line, Origin.UNKNOWN));
        }
        NodeObjects.factsOf(document).forEach(statements::add);
    }

    @Override
    public void section(int input, Kind kind, int firstLine, int lastLine) {
        Kind shown = kind == Kind.KUBE_PROXY_LOG && seen.sawOnlyOthers() ? Kind.OTHER_LOG : kind;
        if (sections.size() < KEPT_SECTIONS) {
            String of = speakers.size() == 1 ? speakers.iterator().next() : "";
            sections.add(new Report.Section(shown.label(), firstLine, lastLine, of));
        }
        speakers.clear();
    }
}
