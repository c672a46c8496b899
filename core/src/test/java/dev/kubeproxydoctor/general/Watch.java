package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.Examined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Examines texts, and takes note of every report that breaks one of the {@link Invariants}. */
final class Watch {
    /** So many names are told of each. */
    private static final int TOLD = 12;

    private final Map<String, List<String>> broken = new TreeMap<>();
    private int reports;

    /** What is said of a text; the name is for the reader of the notes. */
    Examined examine(String name, String text) {
        return note(name, Examined.of(text));
    }

    /** Takes note of what was said elsewhere. */
    Examined note(String name, Examined examined) {
        reports++;
        for (String sentence : Invariants.broken(examined.report())) {
            broken.computeIfAbsent(sentence, s -> new ArrayList<>()).add(name);
        }
        return examined;
    }

    /** How many broke one, in a hundred reports; a report that broke two counts twice. */
    double percent() {
        return 100.0 * count() / Math.max(1, reports);
    }

    private int count() {
        return broken.values().stream().mapToInt(List::size).sum();
    }

    /** Which were broken, how often, and where first. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("invariants broken: %d, by %d reports%n".formatted(count(), reports));
        broken.forEach(
                (sentence, names) -> {
                    List<String> first = names.subList(0, Math.min(TOLD, names.size()));
                    text.append("  %d: %s: %s%n".formatted(names.size(), sentence, first));
                });
        return text.toString();
    }
}
