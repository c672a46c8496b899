package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.find.Configurations;
import dev.kubeproxydoctor.config.find.NodeObjects;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.diagnose.Speaker;
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
import org.jspecify.annotations.Nullable;

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

    /** A section of the input at hand, and who speaks in it. */
    private record NotedSection(
            Kind kind,
            int firstLine,
            int lastLine,
            String of,
            boolean own,
            @Nullable Speaker speaker) {}

    private final List<NotedSection> parts = new ArrayList<>();

    /** Who speaks in the section that is not ended yet, and what shows best whose it is. */
    private final Set<String> speakers = new LinkedHashSet<>();

    private boolean own;
    private @Nullable Speaker inside;

    /** How long the documents are in which configurations were found. */
    private int held;

    Notes(Guard guard, List<Failure> catalogue) {
        this.guard = guard;
        seen = new Observations(catalogue);
    }

    /** What the lines read so far state, each alone and all together. */
    Statements stated() {
        return statements.with(factReader.together());
    }

    /** The sections since they were taken last; all of their lines are read, so whose is known. */
    List<Report.Section> takeSections() {
        List<Report.Section> taken = new ArrayList<>();
        for (NotedSection part : parts) {
            taken.add(
                    new Report.Section(label(part), part.firstLine(), part.lastLine(), part.of()));
        }
        parts.clear();
        return taken;
    }

    private String label(NotedSection part) {
        Speaker who = part.speaker();
        if (part.kind() != Kind.KUBE_PROXY_LOG || who == null || part.own()) {
            return part.kind().label();
        }
        return switch (who.is()) {
            case KUBE_PROXY -> Kind.KUBE_PROXY_LOG.label();
            case ANOTHER -> Kind.OTHER_LOG.label();
            case UNKNOWN -> Kind.LOG.label();
        };
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
                    seen.add(event, factReader.read(event));
                });
        own |= event.speech().isKubeProxys();
        inside = inside == null ? seen.speaker(event) : inside;
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
        for (Fact one : NodeObjects.factsOf(document, found)) {
            statements.add(one);
        }
    }

    @Override
    public void section(int input, Kind kind, int firstLine, int lastLine) {
        factReader.end(kind);
        if (parts.size() < KEPT_SECTIONS) {
            String of = speakers.size() == 1 ? speakers.iterator().next() : "";
            parts.add(new NotedSection(kind, firstLine, lastLine, of, own, inside));
        }
        own = false;
        inside = null;
        speakers.clear();
    }
}
