package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Owners;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was seen, event by event. Of a log that restarts the last start counts, unless it was cut
 * off before anything happened in it and the one before shows how the process died. Memory is
 * bounded: per message a handful of sightings and a count.
 */
public final class Observations {
    /** What may stand where a terminal or a mail program cut a line. */
    private static final List<String> GLUES = List.of("", " ");

    private static final int KEPT_SPEAKERS = 500;

    /** Of more processes than these it is only kept what all of them together show. */
    private static final int KEPT_PROCESSES = 1000;

    /** One process, or what was said beside the logs about one node or pod. */
    record ProcessLog(Origin origin, Starts starts) {}

    private final Room room = new Room();
    private final Index index;
    private final Index.Scratch scratch = new Index.Scratch();
    private final Map<String, ProcessLog> processes = new LinkedHashMap<>();

    private final List<ProcessLog> inOrder = new ArrayList<>();
    private final Owners owners = new Owners();

    /** All processes beyond those that are told apart. */
    private final Starts more = new Starts(room);

    /** What other components say, for the facts about the node that are in it. */
    private final Starts others = new Starts(room);

    private final Map<String, Origin> speakers = new LinkedHashMap<>();
    private final Map<Template, Template.Match> found = new LinkedHashMap<>();

    /** Of the last line that told its component: a panic has no header and goes with it. */
    private int lastMark;

    private @Nullable ProcessLog lastProcess;
    private int lastInput;
    private @Nullable Event paragraph;
    private long proxyMarks;
    private long likelyMarks;
    private long otherMarks;
    private @Nullable Event firstSpeaker;
    private @Nullable Event firstOther;

    /** Observations for one examination. */
    public Observations(List<Failure> catalogue) {
        index = Index.of(catalogue);
    }

    /** Takes note of one event. */
    public void add(Event event) {
        boolean log = event.kind() == Kind.KUBE_PROXY_LOG;
        boolean speaks =
                log
                        || event.kind() == Kind.UNRECOGNISED
                        || event.kind() == Kind.DESCRIBE
                        || event.kind() == Kind.TOOL_OUTPUT;
        // Prose about kube-proxy is not kube-proxy's.
        boolean prose = isProse(event);
        proxyMarks += event.mark() > 0 && !prose ? 1 : 0;
        if (speaks) {
            firstSpeaker = firstSpeaker == null ? event : firstSpeaker;
        }
        likelyMarks += event.severity() == 'E' && event.isLikelyKubeProxys() ? 1 : 0;
        if (event.mark() < 0) {
            otherMarks++;
            firstOther = firstOther == null ? event : firstOther;
        }
        boolean row = event.kind() == Kind.PODS || event.kind() == Kind.EVENTS;
        if (event.mark() < 0 || event.kind() == Kind.PROMPT) {
            lastMark = event.mark();
        }
        boolean kubelet = event.mark() < 0 && event.isKubeletOnKubeProxy();
        if (event.mark() < 0 && speaks && !kubelet) {
            Event best = matched(event);
            if (!found.isEmpty()) {
                others.add(best, found, false);
            }
            return;
        }
        boolean foreignPanic = event.mark() == 0 && lastMark < 0 && Endings.isPanic(event);
        lastMark = event.mark() == 0 ? lastMark : event.mark();
        if ((event.mark() <= 0 && row) || foreignPanic) {
            return;
        }
        Event best = matched(event);
        proxyMarks += event.mark() > 0 && prose && !found.isEmpty() ? 1 : 0;
        if (kubelet) {
            if (!found.isEmpty()) {
                proxyMarks++;
                startsOf(event, false).add(best, found, false);
            }
            return;
        }
        if (event.kind() != Kind.NODES && (!row || !found.isEmpty())) {
            noteSpeaker(event.origin());
        }
        boolean fatal = log && Endings.isFatal(event);
        Starts starts = startsOf(event, log);
        if (log && event.severity() != ' ') {
            starts.pass(event, fatal);
        }
        if (!found.isEmpty() || fatal || "EF".indexOf(event.severity()) >= 0) {
            starts.add(best, found, fatal);
        }
        acrossLines(event, starts);
    }

    /** A sentence that a person wrote: words and a full stop or a question mark. */
    private static boolean isProse(Event event) {
        if (event.kind() != Kind.UNRECOGNISED || !event.origin().isUnknown()) {
            return false;
        }
        String text = event.text().trim();
        return (text.endsWith(".") || text.endsWith("?") || text.endsWith("!"))
                && text.indexOf(' ') > 0
                && text.indexOf("--") < 0;
    }

    private Starts startsOf(Event event, boolean log) {
        Origin origin = event.origin();
        int input = log ? event.firstLine().input() : -1;
        if (lastProcess != null && lastInput == input && lastProcess.origin().isSame(origin)) {
            return lastProcess.starts();
        }
        String key = input + "/" + origin.key();
        ProcessLog known = processes.get(key);
        if (known == null && processes.size() == KEPT_PROCESSES) {
            return more;
        }
        lastInput = input;
        lastProcess = known == null ? process(key, origin) : known;
        return lastProcess.starts();
    }

    private ProcessLog process(String key, Origin origin) {
        ProcessLog made = new ProcessLog(origin, new Starts(room));
        owners.note(origin, processes.size());
        processes.put(key, made);
        inOrder.add(made);
        return made;
    }

    private void noteSpeaker(Origin origin) {
        boolean named = !origin.node().isEmpty() || !origin.pod().isEmpty();
        boolean foreign = !origin.pod().isEmpty() && !origin.pod().contains("kube-proxy");
        if (named && !foreign && speakers.size() < KEPT_SPEAKERS) {
            speakers.putIfAbsent(origin.node() + '/' + origin.pod(), origin);
        }
    }

    /**
     * Fills {@link #found}; of an event that may have been cut into lines the form that says most.
     */
    private Event matched(Event event) {
        found.clear();
        boolean noise = index.match(event.text(), found, scratch);
        Event best = event;
        for (String glue : event.pieces().size() > 1 ? GLUES : List.<String>of()) {
            Event joined = event.joined(glue);
            Map<Template, Template.Match> more = new LinkedHashMap<>();
            boolean harmless = index.match(joined.text(), more, scratch);
            if ((harmless && !noise) || (harmless == noise && more.size() > found.size())) {
                found.clear();
                found.putAll(more);
                noise = harmless;
                best = joined;
            }
        }
        return best;
    }

    /**
     * Lines without any header that follow each other may be one message, cut by hand or by a
     * terminal: what shows only where two of them meet counts too.
     */
    private void acrossLines(Event event, Starts starts) {
        if (event.kind() != Kind.UNRECOGNISED) {
            paragraph = null;
            return;
        }
        Event lines = paragraph == null ? event : paragraph.followedBy(event);
        paragraph = lines;
        int last = lines.pieces().size() - 1;
        for (String glue : last > 0 ? GLUES : List.<String>of()) {
            Event joined = lines.joined(glue);
            int seam = joined.pieces().get(last).at();
            found.clear();
            index.match(joined.text(), found, scratch);
            found.values()
                    .removeIf(match -> match.span().start() >= seam || match.span().end() <= seam);
            if (!found.isEmpty()) {
                starts.add(joined, found, false);
            }
        }
    }

    /** What one subject shows; {@code facts} are those about it. */
    public ObservedSymptoms about(Subject subject, Facts facts) {
        List<Starts> own = new ArrayList<>();
        for (int number : owners.of(subject)) {
            own.add(inOrder.get(number).starts());
        }
        return new ObservedSymptoms(index, own, facts, this);
    }

    /** What the whole paste shows. */
    public ObservedSymptoms all(Facts facts) {
        List<Starts> all = new ArrayList<>();
        processes.values().forEach(process -> all.add(process.starts()));
        if (!more.isUnused()) {
            all.add(more);
        }
        if (sawOnlyOthers()) {
            all.add(others);
        }
        return new ObservedSymptoms(index, all, facts, this);
    }

    /** What was seen and not kept, since there was too much of it: a few words, or none. */
    public List<String> leftOut() {
        List<String> words = new ArrayList<>();
        if (processes.size() == KEPT_PROCESSES && !more.isUnused()) {
            words.add("which node or pod said it, beyond the first " + KEPT_PROCESSES);
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
        return proxyMarks > 0 || (likelyMarks > 0 && otherMarks == 0);
    }

    /** Whether another component speaks here and kube-proxy does not. */
    public boolean sawOnlyOthers() {
        return proxyMarks == 0 && otherMarks > 0;
    }

    /**
     * The first event that another component wrote, else the first that some program did; nothing
     * where there is only what lists modules or versions.
     */
    Optional<Event> firstOther() {
        return Optional.ofNullable(firstOther != null ? firstOther : firstSpeaker);
    }
}
