package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.sourcegen.UpstreamMessage.MinorRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes {@code UpstreamTable}: tables in constants, column by column, six bits a character; see
 * {@code upstream.HashTable}.
 */
final class UpstreamSource {
    private UpstreamSource() {}

    static void write(
            Path to,
            SortedMap<Integer, Integer> files,
            SortedMap<Integer, MinorRange> own,
            SortedMap<Integer, SortedMap<Integer, MinorRange>> placed)
            throws IOException {
        List<Integer> sizes = placed.values().stream().map(Map::size).toList();
        List<Integer> lines = new ArrayList<>();
        List<MinorRange> told = new ArrayList<>();
        for (SortedMap<Integer, MinorRange> steps : placed.values()) {
            lines.addAll(steps.keySet());
            told.addAll(steps.values());
        }
        String java =
                """
                package dev.kubeproxydoctor.upstream;

                /** Made of {@code core/src/main/upstream}; {@code Messages} reads it. */
                final class UpstreamTable {
                    private UpstreamTable() {}

                    static final String FILES = %s;
                    static final String OWN = %s;
                    static final String PLACED = %s;
                    static final String LINES = %s;
                }
                """
                        .formatted(
                                JavaSource.literal(hashes(files, 3) + column(files.values(), 0)),
                                JavaSource.literal(hashes(own, 4) + ranges(own.values())),
                                JavaSource.literal(hashes(placed, 4) + column(sizes, 0)),
                                JavaSource.literal(
                                        column(lines, 1) + column(lines, 0) + ranges(told)));
        JavaSource.write(to, "dev.kubeproxydoctor.upstream", "UpstreamTable", java);
    }

    private static String hashes(SortedMap<Integer, ?> rows, int digits) {
        List<Integer> gaps = new ArrayList<>();
        int before = 0;
        for (int hash : rows.keySet()) {
            gaps.add(hash - before);
            before = hash;
        }
        StringBuilder columns = new StringBuilder();
        for (int digit = digits - 1; digit >= 0; digit--) {
            columns.append(column(gaps, digit));
        }
        return columns.toString();
    }

    private static String ranges(Iterable<MinorRange> ranges) {
        StringBuilder first = new StringBuilder();
        StringBuilder last = new StringBuilder();
        for (MinorRange range : ranges) {
            first.append((char) ('0' + range.first()));
            last.append((char) ('0' + range.last()));
        }
        return first.append(last).toString();
    }

    /** One digit of each number, from the right. */
    private static String column(Iterable<Integer> numbers, int digit) {
        StringBuilder column = new StringBuilder();
        for (int number : numbers) {
            column.append((char) ('0' + (number >> (6 * digit) & 63)));
        }
        return column.toString();
    }
}
