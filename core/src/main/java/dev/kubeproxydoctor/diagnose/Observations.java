package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Judgement;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Symptoms;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was seen, event by event. Of a log that restarts the last start counts, unless it was cut
 * off before anything happened in it and the one before shows how the process died. Memory is
 * bounded: per message a handful of sightings and a count.
 */
public final class Observations implements Symptoms {
    private final Index index;
    private final Index.Scratch scratch = new Index.Scratch();
    private final Facts facts;
    private final Map<String, Starts> byOrigin = new LinkedHashMap<>();
    private final Map<Template, Template.Match> found = new LinkedHashMap<>();
    private long proxyMarks;
    private long otherMarks;
    private Event firstSpeaker;
    private Event firstOther;

    /** Observations for one examination. */
    public Observations(List<Failure> catalogue, Facts facts) {
        index = Index.of(catalogue);
        this.facts = facts;
    }

    /** Takes note of one event. */
    public void add(Event event) {
        boolean log = event.kind() == Kind.KUBE_PROXY_LOG;
        boolean speaks =
                log
                        || event.kind() == Kind.UNRECOGNISED
                        || event.kind() == Kind.DESCRIBE
                        || event.kind() == Kind.TOOL_OUTPUT;
        proxyMarks += event.mark() > 0 ? 1 : 0;
        if (speaks) {
            firstSpeaker = firstSpeaker == null ? event : firstSpeaker;
        }
        if (event.mark() < 0) {
            otherMarks++;
            firstOther = firstOther == null ? event : firstOther;
        }
        boolean podOfAnother = event.mark() <= 0 && event.kind() == Kind.PODS;
        if (event.mark() < 0 && speaks || podOfAnother) {
            return;
        }
        found.clear();
        index.match(event.text(), found, scratch);
        boolean fatal = log && Endings.isFatal(event);
        Starts starts = byOrigin.computeIfAbsent(log ? event.origin() : "", o -> new Starts());
        if (log && event.severity() != ' ') {
            starts.pass(event, fatal);
        }
        if (!found.isEmpty() || fatal || "EF".indexOf(event.severity()) >= 0) {
            starts.add(event, found, fatal);
        }
    }

    @Override
    public List<Sighting> sightings(Template template) {
        List<Sighting> all = new ArrayList<>();
        for (Starts starts : byOrigin.values()) {
            all.addAll(starts.relevant().sightings(template));
        }
        return all;
    }

    /** Whether and by what {@code failure} shows. */
    Judgement judge(Failure failure) {
        return index.condition(failure).judge(this);
    }

    @Override
    public Facts facts() {
        return facts;
    }

    /** The event of which the process died, in the start that counts. */
    public Optional<Event> ending() {
        return byOrigin.values().stream()
                .map(starts -> starts.relevant().ending())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Lines of level {@code E} and {@code F} that no failure knows, one of each wording, with how
     * often it was met.
     */
    public Map<Event, Long> unexplained() {
        Map<Event, Long> all = new LinkedHashMap<>();
        for (Starts starts : byOrigin.values()) {
            all.putAll(starts.relevant().unexplained());
        }
        return all;
    }

    @Override
    public boolean sawKubeProxy() {
        return proxyMarks > 0;
    }

    /** Whether another component speaks here and kube-proxy does not. */
    public boolean sawOnlyOthers() {
        return proxyMarks == 0 && otherMarks > 0;
    }

    /**
     * The first event that another component wrote, else the first that some program did; nothing
     * where there is only what lists modules or versions.
     */
    public Optional<Event> firstOther() {
        return Optional.ofNullable(firstOther != null ? firstOther : firstSpeaker);
    }
}
