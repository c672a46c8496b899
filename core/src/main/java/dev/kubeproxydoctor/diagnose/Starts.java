package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The starts of one process, of which two are kept: the last one and the one before. */
final class Starts {
    private final Room room;
    private @Nullable Start before;
    private Start current;
    private boolean inFlags;

    Starts(Room room) {
        this.room = room;
        current = new Start(room);
    }

    /**
     * A line of the log goes by. The process has started again where it goes on after its end, or
     * where it lists its flags anew; the version line is no mark of a start, since it comes after
     * the checks that fail.
     */
    void pass(Event event, boolean fatal) {
        boolean flag = Endings.isFlag(event);
        boolean revived = current.ending() != null && !fatal && event.severity() != 'F';
        if (revived || (flag && !inFlags && !current.isEmpty())) {
            room.take(before == null ? 0 : -before.taken);
            before = current;
            current = new Start(room);
        }
        inFlags = flag;
    }

    /**
     * Keeps what was found in an event.
     *
     * @param known whether a failure knows it; else what was found is a guess
     */
    void add(Event event, Map<Sign, Template.Match> found, boolean known, boolean fatal) {
        current.add(event, found, known, fatal);
    }

    /** Whether nothing was ever added. */
    boolean isUnused() {
        return before == null && current.isEmpty();
    }

    /** The start that counts. */
    @SuppressWarnings("NullAway") // Cut off is only what has a start before.
    Start relevant() {
        boolean cutOff =
                current.ending() == null
                        && before != null
                        && before.ending() != null
                        && !current.complains();
        return cutOff ? before : current;
    }

    /** One start: from the first line of a process to its last. */
    static final class Start {
        private static final int KEPT_SIGHTINGS = 4;
        private static final int KEPT_WORDINGS = 20;

        private final Map<Sign, List<Sighting>> seen = new LinkedHashMap<>();
        private final Map<String, Event> wordings = new LinkedHashMap<>();
        private final Map<Event, Long> unexplained = new LinkedHashMap<>();
        private final Room room;
        private int taken;
        private @Nullable Event ending;
        private boolean complains;

        Start(Room room) {
            this.room = room;
        }

        void add(Event event, Map<Sign, Template.Match> found, boolean known, boolean fatal) {
            complains |= "EF".indexOf(event.severity()) >= 0;
            int length = Room.of(event);
            if (!room.has(length)) {
                return;
            }
            room.take(length);
            taken += length;
            if (fatal && (ending == null || !known || !Endings.isRepetition(event))) {
                ending = event;
            }
            for (Map.Entry<Sign, Template.Match> entry : found.entrySet()) {
                sight(new Sighting(entry.getKey(), event, entry.getValue(), 1, fatal));
            }
            if (!known && (fatal || event.complains())) {
                leaveUnexplained(event);
            }
        }

        List<Sighting> sightings(Sign sign) {
            return seen.getOrDefault(sign, List.of());
        }

        @Nullable Event ending() {
            return ending;
        }

        Map<Event, Long> unexplained() {
            return unexplained;
        }

        boolean complains() {
            return complains;
        }

        boolean isEmpty() {
            return seen.isEmpty() && ending == null && unexplained.isEmpty();
        }

        private void sight(Sighting sighting) {
            List<Sighting> known = seen.computeIfAbsent(sighting.sign(), s -> new ArrayList<>());
            for (int i = 0; i < known.size(); i++) {
                Sighting other = known.get(i);
                boolean same =
                        other.match().values().equals(sighting.match().values())
                                && other.fatal() == sighting.fatal();
                if (same || known.size() == KEPT_SIGHTINGS) {
                    known.set(
                            i,
                            new Sighting(
                                    other.sign(),
                                    other.event(),
                                    other.match(),
                                    other.count() + 1,
                                    other.fatal() || sighting.fatal()));
                    return;
                }
            }
            known.add(sighting);
        }

        @SuppressWarnings("NullAway") // What has a wording is counted.
        private void leaveUnexplained(Event event) {
            String wording = event.file() + wordingOf(event.text());
            Event known = wordings.get(wording);
            if (known != null) {
                unexplained.put(known, unexplained.get(known) + 1);
            } else if (wordings.size() < KEPT_WORDINGS) {
                wordings.put(wording, event);
                unexplained.put(event, 1L);
            }
        }

        private static String wordingOf(String text) {
            StringBuilder wording = new StringBuilder();
            for (int i = 0; i < text.length() && i < 120; i++) {
                if (!Chars.isDigit(text.charAt(i))) {
                    wording.append(text.charAt(i));
                }
            }
            return wording.toString();
        }
    }
}
