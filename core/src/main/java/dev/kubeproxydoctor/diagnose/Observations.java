package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.diagnose.Processes.ProcessLog;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.paste.Speech;
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
    private final Processes processes = new Processes(room);

    /** What other components say, for the facts about the node that are in it. */
    private final Starts others = new Starts(room);

    private Progress proof = Progress.NONE;
    private boolean isListed;
    private boolean sawRules;
    private final Map<String, Origin> speakers = new LinkedHashMap<>();

    /** Observations for one examination. */
    public Observations(List<Failure> catalogue) {
        index = Index.of(catalogue);
        matcher = new EventMatcher(index);
    }

    /** Takes note of one event; {@code said} is the sentence of a row, or {@code ""}. */
    public void add(Event event, String said) {
        ProcessLog process = processes.of(event, event.kind().isLog());
        boolean anothersPanic = process.speaker().isAnothersTurn() && Endings.isPanic(event);
        if (event.kind().isListing()) {
            sawRules |= !event.kind().isOfPods();
            isListed |= event.speech().isKubeProxys();
        } else {
            process.speaker().note(event);
        }
        if (event.speech().isKubeProxys()) {
            proof = proof.orBetter(Progress.of(event));
        }
        boolean anothers = event.speech().isAnothers();
        boolean row = event.kind().isOfPods();
        if (anothers && event.isKubeletOnKubeProxy()) {
            addOfKubelet(event);
        } else if (anothers && event.kind().isSpeech()) {
            addAnothers(event);
        } else if (!anothersPanic && (!row || event.speech().isKubeProxys())) {
            addOwn(event, process, row, said);
        }
    }

    private void addAnothers(Event event) {
        Event best = matcher.matched(event, "");
        if (matcher.isFound()) {
            others.add(best, matcher.found(), true, false);
        }
    }

    /** What the kubelet says of kube-proxy is as good as its own word. */
    private void addOfKubelet(Event event) {
        Event best = matcher.matched(event, "");
        if (matcher.isFound()) {
            ProcessLog about = processes.of(event, false);
            about.speaker().noteOwn(event, Speech.NAMED);
            about.starts().add(best, matcher.found(), true, false);
        }
    }

    private void addOwn(Event event, ProcessLog process, boolean row, String said) {
        boolean log = event.kind().isLog();
        Event best = matcher.matched(event, said);
        boolean shows = matcher.explains(best, said);
        if (matcher.isOwn(event)) {
            process.speaker().noteOwn(event, Speech.SENTENCE);
        }
        if (event.kind() != Kind.NODES && (!row || shows)) {
            noteSpeaker(event.origin());
        }
        boolean fatal = log && Endings.isFatal(event);
        Starts starts = process.starts();
        if (log && event.severity() != ' ') {
            starts.pass(event, fatal);
        }
        if (matcher.isFound() || fatal || event.complains()) {
            starts.add(best, matcher.found(), shows, fatal);
        }
        matcher.acrossLines(event, starts);
    }

    private void noteSpeaker(Origin origin) {
        boolean foreign = !origin.pod().isEmpty() && !origin.pod().contains("kube-proxy");
        if (!origin.name().isEmpty() && !foreign && speakers.size() < KEPT_SPEAKERS) {
            speakers.putIfAbsent(origin.node() + '/' + origin.pod(), origin);
        }
    }

    /** What one subject shows; {@code facts} are those about it. */
    public ObservedSymptoms about(Subject subject, Facts facts) {
        return new ObservedSymptoms(index, starts(processes.about(subject)), facts, this);
    }

    /** What the whole paste shows. */
    public ObservedSymptoms all(Facts facts) {
        List<Starts> all = starts(processes.all());
        if (sawOnlyOthers()) {
            all.add(others);
        }
        return new ObservedSymptoms(index, all, facts, this);
    }

    /** Another program's are left out where kube-proxy speaks too. */
    private List<Starts> starts(List<ProcessLog> of) {
        boolean onlyOthers = sawOnlyOthers();
        List<Starts> starts = new ArrayList<>();
        for (ProcessLog process : of) {
            if (onlyOthers || !process.speaker().isAnother()) {
                starts.add(process.starts());
            }
        }
        return starts;
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

    /** The same, or a row of a list that names it where no other program speaks. */
    public boolean sawKubeProxy() {
        return heardKubeProxy() || (isListed && !processes.speaks(Who.Is.ANOTHER));
    }

    /** Whether a line that only kube-proxy says was there. */
    public boolean heardKubeProxy() {
        return processes.speaks(Who.Is.KUBE_PROXY);
    }

    /** Whether rules were listed: they may be kube-proxy's, and do not tell whether it runs. */
    public boolean sawRules() {
        return sawRules;
    }

    /** Whether a row of a listing names kube-proxy. */
    boolean isListed() {
        return isListed;
    }

    /** Whether another program speaks here and kube-proxy does not. */
    public boolean sawOnlyOthers() {
        return processes.speaks(Who.Is.ANOTHER) && !heardKubeProxy();
    }

    /** As {@link Processes#firstOther}. */
    Optional<Evidence> firstOther() {
        return processes.firstOther();
    }

    /** How far kube-proxy's own lines show that it came. */
    public Progress proof() {
        return proof;
    }

    /** Who speaks in the lines with which an event stands. */
    public Speaker speaker(Event event) {
        return processes.of(event, event.kind().isLog()).speaker();
    }

    /** As {@link Processes#who}. */
    public List<Who> who() {
        return processes.who();
    }
}
