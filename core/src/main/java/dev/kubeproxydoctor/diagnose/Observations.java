package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen, event by event. Of a log that restarts the last start counts, unless it was cut
 * off before anything happened in it and the one before shows how the process died. Memory is
 * bounded: per message a handful of sightings and a count.
 */
public final class Observations {
    private static final int KEPT_SPEAKERS = 500;

    private final Room room = new Room();
    private final Index index;
    private final EventMatcher matcher;
    private final Attribution attribution = new Attribution();
    private final Processes processes = new Processes(room);

    /** What other components say, for the facts about the node that are in it. */
    private final Starts others = new Starts(room);

    private final Map<String, Origin> speakers = new LinkedHashMap<>();

    /** Observations for one examination. */
    public Observations(List<Failure> catalogue) {
        index = Index.of(catalogue);
        matcher = new EventMatcher(index);
    }

    /** Takes note of one event. */
    public void add(Event event) {
        attribution.note(event);
        boolean kubelet = event.mark() < 0 && event.isKubeletOnKubeProxy();
        if (event.mark() < 0 && Attribution.speaks(event) && !kubelet) {
            Event best = matcher.matched(event);
            if (matcher.isFound()) {
                others.add(best, matcher.found(), true, false);
            }
            return;
        }
        boolean row = event.kind() == Kind.PODS || event.kind() == Kind.EVENTS;
        boolean foreignPanic = attribution.isForeignPanic(event);
        if (foreignPanic || (event.mark() <= 0 && row)) {
            return;
        }
        if (kubelet) {
            addOfKubelet(event);
        } else {
            addOwn(event, row);
        }
    }

    /** What the kubelet says of kube-proxy is as good as its own word. */
    private void addOfKubelet(Event event) {
        Event best = matcher.matched(event);
        if (matcher.isFound()) {
            attribution.noteProxy();
            processes.of(event, false).add(best, matcher.found(), true, false);
        }
    }

    private void addOwn(Event event, boolean row) {
        boolean log = event.kind() == Kind.KUBE_PROXY_LOG;
        Event best = matcher.matched(event);
        boolean shows = matcher.isFound();
        if (event.mark() > 0 && shows && Attribution.isProse(event)) {
            attribution.noteProxy();
        }
        if (event.kind() != Kind.NODES && (!row || shows)) {
            noteSpeaker(event.origin());
        }
        boolean fatal = log && Endings.isFatal(event);
        Starts starts = processes.of(event, log);
        if (log && event.severity() != ' ') {
            starts.pass(event, fatal);
        }
        boolean guessed = !shows && matcher.guesses(best);
        if (shows || guessed || fatal || "EF".indexOf(event.severity()) >= 0) {
            starts.add(best, matcher.found(), shows, fatal);
        }
        matcher.acrossLines(event, starts);
    }

    private void noteSpeaker(Origin origin) {
        boolean named = !origin.node().isEmpty() || !origin.pod().isEmpty();
        boolean foreign = !origin.pod().isEmpty() && !origin.pod().contains("kube-proxy");
        if (named && !foreign && speakers.size() < KEPT_SPEAKERS) {
            speakers.putIfAbsent(origin.node() + '/' + origin.pod(), origin);
        }
    }

    /** What one subject shows; {@code facts} are those about it. */
    public ObservedSymptoms about(Subject subject, Facts facts) {
        return new ObservedSymptoms(index, processes.about(subject), facts, this);
    }

    /** What the whole paste shows. */
    public ObservedSymptoms all(Facts facts) {
        List<Starts> all = processes.all();
        if (sawOnlyOthers()) {
            all.add(others);
        }
        return new ObservedSymptoms(index, all, facts, this);
    }

    /** What was seen and not kept, since there was too much of it: a few words, or none. */
    public List<String> leftOut() {
        List<String> words = new ArrayList<>();
        if (processes.areTooMany()) {
            words.add("which node or pod said it, beyond the first " + Processes.KEPT);
        }
        if (room.isExceeded()) {
            words.add("some very long lines");
        }
        return words;
    }

    /** Nodes and pods of which the paste holds a log or a command's output. */
    public List<Origin> speakers() {
        return List.copyOf(speakers.values());
    }

    /** Whether something that only kube-proxy says was there. */
    public boolean sawKubeProxy() {
        return attribution.sawKubeProxy();
    }

    /** Whether another component speaks here and kube-proxy does not. */
    public boolean sawOnlyOthers() {
        return attribution.sawOnlyOthers();
    }

    /** As {@link Attribution#firstOther}. */
    Optional<Event> firstOther() {
        return attribution.firstOther();
    }
}
