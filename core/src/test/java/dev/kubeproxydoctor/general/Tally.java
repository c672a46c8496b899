package dev.kubeproxydoctor.general;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers, counted by group and kept by name: a row is a group, a column an answer. */
final class Tally {
    private final List<Enum<?>> columns;
    private final Map<String, Map<Enum<?>, List<String>>> rows = new LinkedHashMap<>();

    /** The first column is the right answer. */
    Tally(Enum<?>... columns) {
        this.columns = List.of(columns);
    }

    /** Takes note of what was answered for one case of a group. */
    void add(String group, String name, Enum<?> answer) {
        rows.computeIfAbsent(group, g -> new LinkedHashMap<>())
                .computeIfAbsent(answer, a -> new ArrayList<>())
                .add(name);
    }

    /** How many cases were answered with one of these, with any where none is named. */
    int count(Enum<?>... answers) {
        List<Enum<?>> of = answers.length == 0 ? columns : Arrays.asList(answers);
        return rows.keySet().stream()
                .mapToInt(group -> of.stream().mapToInt(a -> names(group, a).size()).sum())
                .sum();
    }

    /** Which share of all was answered with one of these, in percent. */
    double percent(Enum<?>... answers) {
        return 100.0 * count(answers) / Math.max(1, count());
    }

    /** Which share of one group was answered so, in percent. */
    double percentOf(String group, Enum<?> answer) {
        int all = columns.stream().mapToInt(column -> names(group, column).size()).sum();
        return 100.0 * names(group, answer).size() / all;
    }

    private List<String> names(String group, Enum<?> answer) {
        return rows.get(group).getOrDefault(answer, List.of());
    }

    /** A line for each group, one for all; then the cases of each answer that is not right. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String group : rows.keySet()) {
            text.append("%-38s".formatted(group));
            columns.forEach(c -> text.append(cell("%d", names(group, c).size(), c)));
            text.append('\n');
        }
        for (String format : List.of("%d", "%.1f%%")) {
            text.append("%-38s".formatted("all " + count()));
            for (Enum<?> c : columns) {
                text.append(
                        format.equals("%d")
                                ? cell("%d", count(c), c)
                                : cell(format, percent(c), c));
            }
            text.append('\n');
        }
        for (Enum<?> column : columns.subList(1, columns.size())) {
            for (String group : rows.keySet()) {
                Map<String, Integer> times = new LinkedHashMap<>();
                names(group, column).forEach(name -> times.merge(name, 1, Integer::sum));
                if (!times.isEmpty()) {
                    text.append("  %s, %s: ".formatted(title(column), group));
                    text.append(
                            times.entrySet().stream()
                                    .map(
                                            e ->
                                                    e.getKey()
                                                            + (e.getValue() > 1
                                                                    ? " x" + e.getValue()
                                                                    : ""))
                                    .collect(Collectors.joining(", ")));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String cell(String format, Object figure, Enum<?> column) {
        return " %7s %s".formatted(format.formatted(figure), title(column));
    }

    private static String title(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
