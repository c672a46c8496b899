package dev.kubeproxydoctor.sourcegen;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the bytes of an artefact's file may be. */
record ArtefactForm(Path file, String ending, Problems problems) {
    private static final Set<String> WITHOUT_TABS = Set.of("json", "yaml");

    private static final Set<String> WITH_TABS = Set.of("conf", "hcl", "md", "rego", "sh", "tf");

    /** What is left of a placeholder where all that are well-formed were taken out. */
    private static final Pattern MALFORMED = Pattern.compile("__[A-Z]|[A-Z]__");

    /** Notes all that is wrong with a file. */
    void check(String text) {
        if (!WITHOUT_TABS.contains(ending) && !WITH_TABS.contains(ending)) {
            problems.add(file, 0, "unknown ending: " + ending);
        }
        String[] lines = text.split("\n", -1);
        int last = lines.length - 1;
        if (!lines[last].isEmpty() || last == 0) {
            problems.add(file, last + 1, "the last line has no end");
        } else if (lines[last - 1].isEmpty() || lines[0].isEmpty()) {
            problems.add(file, lines[0].isEmpty() ? 1 : last, "an empty line at an end");
        }
        for (int i = 0; i < lines.length; i++) {
            line(i + 1, lines[i]);
        }
        if (WITHOUT_TABS.contains(ending)) {
            yaml(text);
        }
    }

    private void line(int number, String line) {
        if (line.indexOf('\r') >= 0) {
            problems.add(file, number, "a carriage return; lines end with a line feed alone");
        } else if (line.endsWith(" ") || line.endsWith("\t")) {
            problems.add(file, number, "blanks at the end of the line");
        }
        if (line.indexOf('\t') >= 0 && WITHOUT_TABS.contains(ending)) {
            problems.add(file, number, "a tab in " + ending);
        }
        if (MALFORMED
                .matcher(TextWithPlaceholders.WELL_FORMED.matcher(line).replaceAll(" "))
                .find()) {
            problems.add(
                    file,
                    number,
                    "a malformed placeholder; __USER_DATA__ is one: capitals, digits, single _");
        }
    }

    /** JSON is YAML, too. */
    private void yaml(String text) {
        try {
            new Load(LoadSettings.builder().build())
                    .loadAllFromString(text)
                    .forEach(document -> {});
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(file, line, "is not YAML: " + e.getProblem());
        }
    }
}
