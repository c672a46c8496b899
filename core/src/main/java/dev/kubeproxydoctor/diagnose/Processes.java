package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.facts.Owners;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The processes whose logs were read, and what was said beside the logs, told apart by origin. */
final class Processes {
    /** Of more processes than these it is only kept what all of them together show. */
    static final int KEPT = 1000;

    /** One process, or what was said beside the logs about one node or pod. */
    private record ProcessLog(Origin origin, Starts starts) {}

    private final Room room;
    private final Map<String, ProcessLog> byKey = new LinkedHashMap<>();
    private final List<ProcessLog> inOrder = new ArrayList<>();
    private final Owners owners = new Owners();

    /** All processes beyond those that are told apart. */
    private final Starts more;

    private @Nullable ProcessLog last;
    private int lastInput;

    Processes(Room room) {
        this.room = room;
        more = new Starts(room);
    }

    /** The starts of the process that an event is of; {@code log} is whether it is of a log. */
    Starts of(Event event, boolean log) {
        Origin origin = event.origin();
        int input = log ? event.firstLine().input() : -1;
        if (last != null && lastInput == input && last.origin().isSame(origin)) {
            return last.starts();
        }
        String key = input + "/" + origin.key();
        ProcessLog known = byKey.get(key);
        if (known == null && byKey.size() == KEPT) {
            return more;
        }
        lastInput = input;
        last = known == null ? add(key, origin) : known;
        return last.starts();
    }

    private ProcessLog add(String key, Origin origin) {
        ProcessLog process = new ProcessLog(origin, new Starts(room));
        owners.note(origin, byKey.size());
        byKey.put(key, process);
        inOrder.add(process);
        return process;
    }

    /** Those of one subject. */
    List<Starts> about(Subject subject) {
        List<Starts> own = new ArrayList<>();
        for (int number : owners.of(subject)) {
            own.add(inOrder.get(number).starts());
        }
        return own;
    }

    /** All of them. */
    List<Starts> all() {
        List<Starts> all = new ArrayList<>();
        inOrder.forEach(process -> all.add(process.starts()));
        if (!more.isUnused()) {
            all.add(more);
        }
        return all;
    }

    /** Whether there were more than are told apart. */
    boolean areTooMany() {
        return byKey.size() == KEPT && !more.isUnused();
    }
}
