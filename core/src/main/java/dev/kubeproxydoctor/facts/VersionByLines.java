package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Line;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.upstream.Messages;
import dev.kubeproxydoctor.upstream.Minors;
import dev.kubeproxydoctor.upstream.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a process's lines tell: {@code run.go:74] "command failed"} is one of 1.23 to
 * 1.30, and {@code server.go:1062] "Successfully retrieved node IP(s)"} makes that 1.30. Lines that
 * contradict each other tell nothing, nor does a library's line where another program speaks or
 * nothing is kube-proxy's own.
 *
 * <p>Source: {@link Messages#versions}.
 */
final class VersionByLines {
    /** Of more processes nothing is kept. */
    private static final int KEPT = 200;

    /** So many places in the source of one process are asked about. */
    private static final int MET = 200;

    private final Map<String, OneProcess> processes = new LinkedHashMap<>();

    /** What one process's lines tell so far. */
    private static final class OneProcess {
        final Bounds own = new Bounds();
        final Bounds all = new Bounds();
        boolean isKubeProxy;
        boolean isMixed;

        private final Set<String> met = new LinkedHashSet<>();

        /** Whether it is worth asking: most of a log says the same again. */
        boolean isNew(Event event) {
            return met.size() < MET && met.add(event.file() + event.sourceLine());
        }

        List<Fact> fact() {
            return isKubeProxy ? (isMixed ? own : all).fact() : List.of();
        }
    }

    /** A line that sets an end; the event itself may be very long, and is not kept. */
    private record End(String place, int input, int line, Origin origin) {
        static End of(Event event) {
            Line line = event.firstLine();
            String place = event.file() + ":" + event.sourceLine();
            return new End(place, line.input(), line.number(), event.origin());
        }
    }

    /** The versions that all lines allow, with the line that sets each end. */
    private static final class Bounds {
        private Minors minors = Minors.ALL;
        private @Nullable End first;
        private @Nullable End last;

        void add(Minors told, Event event) {
            if (told.first() > minors.first()) {
                first = End.of(event);
            }
            if (told.last() < minors.last()) {
                last = End.of(event);
            }
            minors = minors.and(told);
        }

        List<Fact> fact() {
            End from = first == null ? last : first;
            if (from == null || minors.first() > minors.last()) {
                return List.of();
            }
            String proof = from.place();
            if (last != null && !last.place().equals(proof)) {
                proof += " and " + last.place();
            }
            String value = minors + ", by " + proof;
            return List.of(
                    new Fact(
                            Key.KUBERNETES_BY_LINES,
                            value,
                            from.input(),
                            from.line(),
                            from.origin()));
        }
    }

    /** Reads one event. */
    void read(Event event) {
        if (event.kind() != Kind.KUBE_PROXY_LOG || event.file().isEmpty()) {
            return;
        }
        OneProcess process = process(event.origin());
        if (process == null || !process.isNew(event)) {
            return;
        }
        Source source = Messages.source(event.file(), event.sourceLine(), event.text());
        if (source == Source.OTHER || event.speech().isAnothers()) {
            process.isMixed = true;
            return;
        }
        process.isKubeProxy |= source == Source.KUBE_PROXY || event.speech().isKubeProxys();
        Minors told = Messages.versions(event.file(), event.sourceLine(), event.text());
        if (source == Source.KUBE_PROXY) {
            process.own.add(told, event);
        }
        process.all.add(told, event);
    }

    private @Nullable OneProcess process(Origin origin) {
        OneProcess known = processes.get(origin.key());
        if (known == null && processes.size() < KEPT) {
            known = new OneProcess();
            processes.put(origin.key(), known);
        }
        return known;
    }

    /** What they tell, in the order in which the processes were met. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (OneProcess process : processes.values()) {
            facts.addAll(process.fact());
        }
        return facts;
    }
}
