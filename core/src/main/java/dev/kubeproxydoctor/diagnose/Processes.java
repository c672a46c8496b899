package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.facts.Owners;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The processes whose logs were read, and what was said beside the logs, told apart by origin. */
final class Processes {
    /** Of more processes than these it is only kept what all of them together show. */
    static final int KEPT = 1000;

    /** One process, or what was said beside the logs about one node or pod. */
    record ProcessLog(Origin origin, Starts starts, Speaker speaker) {}

    private final Room room;
    private final Map<String, ProcessLog> byKey = new LinkedHashMap<>();
    private final List<ProcessLog> inOrder = new ArrayList<>();
    private final Owners owners = new Owners();

    /** All processes beyond those that are told apart. */
    private final ProcessLog more;

    private @Nullable ProcessLog last;
    private int lastInput;

    Processes(Room room) {
        this.room = room;
        more = new ProcessLog(Origin.UNKNOWN, new Starts(room), new Speaker());
    }

    /** The process that an event is of; {@code log} is whether it is of a log. */
    ProcessLog of(Event event, boolean log) {
        Origin origin = event.origin();
        int input = log ? event.firstLine().input() : -1;
        if (last != null && lastInput == input && last.origin().isSame(origin)) {
            return last;
        }
        String key = input + "/" + origin.key();
        ProcessLog known = byKey.get(key);
        if (known == null && byKey.size() == KEPT) {
            return more;
        }
        lastInput = input;
        last = known == null ? add(key, origin) : known;
        return last;
    }

    private ProcessLog add(String key, Origin origin) {
        ProcessLog process = new ProcessLog(origin, new Starts(room), new Speaker());
        owners.note(origin, byKey.size());
        byKey.put(key, process);
        inOrder.add(process);
        return process;
    }

    /** Those of one subject. */
    List<ProcessLog> about(Subject subject) {
        List<ProcessLog> own = new ArrayList<>();
        for (int number : owners.of(subject)) {
            own.add(inOrder.get(number));
        }
        return own;
    }

    /** All of them. */
    List<ProcessLog> all() {
        List<ProcessLog> all = new ArrayList<>(inOrder);
        if (!more.starts().isUnused()) {
            all.add(more);
        }
        return all;
    }

    /** Whether one of them is found to be this one. */
    boolean speaks(Who.Is is) {
        return Lists.any(all(), process -> process.speaker().is() == is);
    }

    /** Who speaks, one of each name and each proof. */
    List<Who> who() {
        Map<String, Who> who = new LinkedHashMap<>();
        for (ProcessLog process : all()) {
            Speaker.ProvingLine said = process.speaker().proof();
            if (said != null) {
                Who.Is is = process.speaker().is();
                who.putIfAbsent(is + said.origin().key() + said.by(), Who.of(is, said));
            }
        }
        return List.copyOf(who.values());
    }

    /** The first line by which another program proves itself. */
    Optional<Evidence> firstOther() {
        for (ProcessLog process : all()) {
            if (process.speaker().is() == Who.Is.ANOTHER) {
                return Optional.ofNullable(process.speaker().proof())
                        .map(Speaker.ProvingLine::line);
            }
        }
        return Optional.empty();
    }

    /** Whether there were more than are told apart. */
    boolean areTooMany() {
        return byKey.size() == KEPT && !more.starts().isUnused();
    }
}
