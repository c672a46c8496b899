package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.upstream.Minors;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code messages.txt}: {@code I server_linux.go 23-36 [31:134 32:135] "Using iptables
 * Proxier"}.
 *
 * @param file the source file
 * @param here whether others have the message too, and not in a file of that name or at these lines
 * @param minors the versions that have it
 * @param places its lines there by version
 * @param text the message: quoted if it is a structured one, else with its verbs
 */
record UpstreamMessage(
        String file,
        boolean here,
        MinorRange minors,
        SortedMap<Integer, TreeSet<Integer>> places,
        String text) {
    /** From patch to patch of one version, a message moves by at most so many lines. */
    static final int MOVES = 15;

    private static final Pattern LINE =
            Pattern.compile(
                    "(?:-|[IWEF](?= \\S+ \\d)) (@?\\S+\\.go)(?: (\\d+(?:-\\d+)?)(?: \\[([^]]*)])?)? (\\S.*)");

    private static final Pattern PLACE = Pattern.compile("(\\d+(?:-\\d+)?):(\\d+(?:,\\d+)*)");

    /** Versions from the first to the last. */
    record MinorRange(int first, int last) {
        static final MinorRange ALL = new MinorRange(Minors.OLDEST, Minors.NEWEST);

        static MinorRange of(String text) {
            String[] ends = text.split("-");
            MinorRange range =
                    new MinorRange(
                            Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
            if (range.first < Minors.OLDEST
                    || range.last > Minors.NEWEST
                    || range.first > range.last) {
                throw new IllegalArgumentException(text + " is not a range of versions");
            }
            return range;
        }

        MinorRange with(MinorRange other) {
            return new MinorRange(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    static UpstreamMessage of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a message is its level, file, versions, lines in [] and text");
        }
        TreeMap<Integer, TreeSet<Integer>> places = new TreeMap<>();
        String[] words = matcher.group(3) == null ? new String[0] : matcher.group(3).split(" ");
        for (String word : words) {
            Matcher place = PLACE.matcher(word);
            if (!place.matches()) {
                throw new IllegalArgumentException(word + " is not versions and lines");
            }
            MinorRange range = MinorRange.of(place.group(1));
            for (int minor = range.first; minor <= range.last; minor++) {
                for (String at : place.group(2).split(",")) {
                    places.computeIfAbsent(minor, m -> new TreeSet<>()).add(Integer.valueOf(at));
                }
            }
        }
        MinorRange minors =
                matcher.group(2) == null ? MinorRange.ALL : MinorRange.of(matcher.group(2));
        String file = matcher.group(1);
        boolean here = file.startsWith("@");
        return new UpstreamMessage(
                here ? file.substring(1) : file, here, minors, places, matcher.group(4));
    }

    /** Its words before the first value: {@code Setting nf_conntrack_max to}. */
    String constant() {
        int verb = text.startsWith("\"") ? -1 : text.indexOf('%');
        return verb < 0 ? text : text.substring(0, Math.max(0, text.lastIndexOf(' ', verb)));
    }

    /**
     * The versions that have it at a line, from each key of the map up to the next one: at that
     * line itself or, where {@code moves} is more than 0, so many lines around.
     */
    SortedMap<Integer, MinorRange> steps(int moves) {
        TreeMap<Integer, MinorRange> lines = new TreeMap<>();
        for (TreeSet<Integer> known : places.values()) {
            for (int line : known) {
                places.forEach(
                        (minor, at) -> {
                            if (!at.subSet(line - moves, true, line + moves, true).isEmpty()) {
                                lines.merge(line, new MinorRange(minor, minor), MinorRange::with);
                            }
                        });
            }
        }
        TreeMap<Integer, MinorRange> steps = new TreeMap<>();
        MinorRange before = MinorRange.ALL;
        int end = 0;
        for (Map.Entry<Integer, MinorRange> line : lines.entrySet()) {
            if (line.getKey() > end + moves && !before.equals(MinorRange.ALL)) {
                steps.put(end, MinorRange.ALL);
                before = MinorRange.ALL;
            }
            if (!line.getValue().equals(before)) {
                steps.put(line.getKey(), line.getValue());
                before = line.getValue();
            }
            end = line.getKey() + 1;
        }
        if (end > 0) {
            steps.put(end, MinorRange.ALL);
        }
        return steps;
    }
}
